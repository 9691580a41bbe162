-- case: his
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '示例柜', 'cabinet', 1, 'open');
-- case: over, and nobody's
-- expect: 0
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '示例柜', 'cabinet', 1, 'closed'), (2, '示例柜二', 'cabinet', NULL, 'open');
