-- case: secret paper, confidential person
-- expect: ids 1
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: equal
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 3);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: a cabinet has no clearance
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (11, '柜', 'cabinet');
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
