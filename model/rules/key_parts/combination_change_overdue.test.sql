-- case: four days after
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, code_due_on, state) VALUES (1, '示例柜', 'cabinet', '2026-06-26', 'open');
-- case: within the time
-- expect: 0
INSERT INTO custody_account(id, name, kind, code_due_on, state) VALUES (1, '示例柜', 'cabinet', '2026-06-28', 'open');
-- case: changed, and a closed one
-- expect: 0
INSERT INTO custody_account(id, name, kind, code_due_on, changed_code_on, state) VALUES (1, '示例柜', 'cabinet', NULL, '2026-06-27', 'open'), (2, '示例柜二', 'cabinet', '2026-01-01', NULL, 'closed');
