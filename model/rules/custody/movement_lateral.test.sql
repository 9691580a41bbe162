-- case: reader to reader
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: from the registry
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: back to the registry
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'give_back', 11, 2, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: lent on by who had borrowed it
-- expect: ids 2
-- since: 2026-03-02
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted'), (2, 1, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted');
-- case: lent again out of the cabinet
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (9, '文件柜', 'cabinet'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'lend', 9, 12, '2026-03-02T09:00:00', 'posted');
-- case: lent or made over from hand to hand; struck out, offered; from a safe, to the registry; a stick
-- expect: ids 1,2,3
INSERT INTO custody_account(id, name, kind, person) VALUES (2, '机要室', 'registry', NULL), (8, '柜', 'cabinet', NULL), (11, '甲', 'person', 31), (12, '乙', 'person', 32);
INSERT INTO custody_item(id, name, kind) VALUES (1, '示例', 'copy'), (2, '示例盘', 'medium');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'lend', 11, 12, '2026-03-01T09:00:00', 'posted'), (2, 1, 'transfer', 12, 11, '2026-03-01T09:00:00', 'posted'), (3, 1, 'issue', 11, 12, '2026-01-01T00:00:00', 'posted'), (4, 1, 'issue', 11, 12, '2026-03-01T09:00:00', 'countered'),
 (5, 1, 'transfer', 11, 12, '2026-03-01T09:00:00', 'offered'), (6, 1, 'lend', 8, 12, '2026-03-01T09:00:00', 'posted'), (7, 1, 'transfer', 11, 2, '2026-03-01T09:00:00', 'posted'), (8, 2, 'transfer', 11, 12, '2026-03-01T09:00:00', 'posted'), (9, 1, 'counter', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: to the successor, settling the handover; by another entry; back to him who handed over; the handover had been withdrawn; lent
-- expect: ids 2,3,4,5
INSERT INTO custody_account(id, name, kind, person) VALUES (2, '机要室', 'registry', NULL), (11, '甲', 'person', 31), (12, '乙', 'person', 32), (13, '丙', 'person', 33);
INSERT INTO custody_item(id, name, kind) VALUES (1, '示例', 'copy');
INSERT INTO handover(id, person, successor, state) VALUES (1, 31, 32, 'settled'), (2, 31, 33, 'withdrawn');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, reason, state) VALUES (1, 1, 'transfer', 11, 12, '2026-03-01T09:00:00', '交接清零', 'posted'), (2, 1, 'transfer', 11, 12, '2026-03-01T09:00:00', '代转', 'posted'), (3, 1, 'transfer', 12, 11, '2026-03-01T09:00:00', '交接清零', 'posted'),
 (4, 1, 'transfer', 11, 13, '2026-03-01T09:00:00', '交接清零', 'posted'), (5, 1, 'lend', 11, 12, '2026-03-01T09:00:00', '交接清零', 'posted');
-- case: one row, whoever else there is
-- expect: ids 1
INSERT INTO person(id, name, department, state) VALUES (41, '甲', 5, 'active'), (42, '乙', 6, 'active');
INSERT INTO custody_account(id, name, kind) VALUES (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_by, given_at, state) VALUES (1, 1, 'circulate', 11, 12, 41, '2026-03-01T09:00:00', 'posted');
