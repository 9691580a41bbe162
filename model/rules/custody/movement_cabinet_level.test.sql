INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
-- case: secret into a confidential safe
-- expect: ids 1
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: level allowed
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: no level set
-- expect: 0
UPDATE custody_account SET max_level = NULL WHERE id = 8;
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
