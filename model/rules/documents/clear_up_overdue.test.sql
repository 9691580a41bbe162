-- case: held since last year
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_item(id, name, kind, level, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 1, '2025-11-01T09:00:00', 'live');
-- case: issued this year
-- expect: 0
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_item(id, name, kind, level, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 1, '2026-01-01T09:00:00', 'live');
-- case: a USB stick is not a paper
-- expect: 0
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_item(id, name, kind, level, holder, since_at, state) VALUES (1, '示例', 'medium', 2, 1, '2025-11-01T09:00:00', 'live');
-- case: in the registry
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, account, since_at, state) VALUES (1, '示例', 'copy', 2, 2, '2025-11-01T09:00:00', 'live');
-- case: given back in March; in January, which the recall allows; a loan with its day; taken last year and back last year; handed out and back this year
-- expect: ids 1
-- since: 2026-01-01
-- until: 2026-03-10
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_account(id, name, kind, person) VALUES (2, '机要室', 'registry', NULL), (11, '甲', 'person', 1);
INSERT INTO custody_item(id, name, kind, level, account, opened_on, since_at, state) VALUES (1, '示例', 'copy', 2, 2, '2025-01-01', '2026-03-10T09:00:00', 'live'), (2, '示例', 'copy', 2, 2, '2025-01-01', '2026-01-31T09:00:00', 'live'),
 (3, '示例', 'draft', 2, 2, '2025-01-01', '2026-03-10T09:00:00', 'live'), (4, '示例', 'copy', 2, 2, '2025-01-01', '2026-03-10T09:00:00', 'live'), (5, '示例', 'copy', 2, 2, '2025-01-01', '2026-03-10T09:00:00', 'live'), (6, '示例', 'copy', 1, 2, '2025-01-01', '2026-03-10T09:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, due_on, state) VALUES (1, 1, 'issue', 2, 11, '2025-11-01T09:00:00', NULL, 'posted'), (2, 1, 'give_back', 11, 2, '2026-03-10T09:00:00', NULL, 'posted'),
 (3, 2, 'issue', 2, 11, '2025-11-01T09:00:00', NULL, 'posted'), (4, 2, 'give_back', 11, 2, '2026-01-31T09:00:00', NULL, 'posted'), (5, 3, 'lend', 2, 11, '2025-11-01T09:00:00', '2026-04-01', 'posted'), (6, 3, 'give_back', 11, 2, '2026-03-10T09:00:00', NULL, 'posted'),
 (7, 4, 'issue', 2, 11, '2025-11-01T09:00:00', NULL, 'posted'), (8, 4, 'give_back', 11, 2, '2025-12-20T09:00:00', NULL, 'posted'), (9, 4, 'issue', 2, 11, '2026-02-10T09:00:00', NULL, 'posted'), (10, 4, 'give_back', 11, 2, '2026-03-10T09:00:00', NULL, 'posted'),
 (11, 5, 'issue', 2, 11, '2026-02-10T09:00:00', NULL, 'posted'), (12, 5, 'give_back', 11, 2, '2026-03-10T09:00:00', NULL, 'posted'), (13, 6, 'issue', 2, 11, '2025-11-01T09:00:00', NULL, 'posted'), (14, 6, 'give_back', 11, 2, '2026-03-10T09:00:00', NULL, 'posted');
-- case: a loan whose day has not come, a draft, a telegram, something internal, something destroyed since
-- expect: ids 2,3
-- since: 2026-01-01,2026-01-01
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_item(id, name, kind, level, holder, since_at, due_on, state) VALUES (1, '示例', 'copy', 2, 1, '2025-11-01T09:00:00', '2026-08-01', 'live'), (2, '示例', 'draft', 4, 1, '2025-12-31T09:00:00', NULL, 'live'), (3, '示例', 'telegram', 2, 1, '2025-11-01T09:00:00', NULL, 'live'),
 (4, '示例', 'copy', 1, 1, '2025-11-01T09:00:00', NULL, 'live'), (5, '示例', 'copy', 2, 1, '2025-11-01T09:00:00', NULL, 'closed');
-- case: taken back on the first of February; by a counter-entry only; from a cabinet; an entry struck out between; handed on last year, and back this one
-- expect: ids 1,4,5
-- since: 2026-01-01,2026-01-01,2026-01-01
-- until: 2026-02-01,2026-03-10,2026-03-10
INSERT INTO person(id, name) VALUES (1, '张三'), (2, '李四');
INSERT INTO custody_account(id, name, kind, person) VALUES (2, '机要室', 'registry', NULL), (3, '柜', 'cabinet', 1), (11, '甲', 'person', 1), (12, '乙', 'person', 2);
INSERT INTO custody_item(id, name, kind, level, account, opened_on, since_at, state) SELECT i, '示例', 'copy', 2, 2, '2025-01-01', '2026-03-10T09:00:00', 'live' FROM (SELECT 1 AS i UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6) n;
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2025-11-01T09:00:00', 'posted'), (2, 1, 'give_back', 11, 2, '2026-02-01T09:00:00', 'posted'), (3, 2, 'issue', 2, 11, '2025-11-01T09:00:00', 'posted'), (4, 2, 'counter', 11, 2, '2026-03-10T09:00:00', 'posted'),
 (5, 3, 'issue', 2, 3, '2025-11-01T09:00:00', 'posted'), (6, 3, 'give_back', 3, 2, '2026-03-10T09:00:00', 'posted'), (7, 4, 'issue', 2, 11, '2025-11-01T09:00:00', 'posted'), (8, 4, 'give_back', 11, 2, '2026-01-10T09:00:00', 'countered'), (9, 4, 'give_back', 11, 2, '2026-03-10T09:00:00', 'posted'),
 (10, 5, 'issue', 2, 12, '2025-10-01T09:00:00', 'posted'), (11, 5, 'transfer', 12, 11, '2025-11-01T09:00:00', 'posted'), (12, 5, 'give_back', 11, 2, '2026-03-10T09:00:00', 'posted'), (13, 6, 'issue', 2, 11, '2025-11-01T09:00:00', 'countered'), (14, 6, 'give_back', 11, 2, '2026-03-10T09:00:00', 'posted');
-- case: registered and issued on one day of which no hour is known; his giving back was offered in December and refused
-- expect: ids 1,2
-- since: 2026-01-01,2026-01-01
-- until: 2026-03-10,2026-03-10
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_account(id, name, kind, person) VALUES (2, '机要室', 'registry', NULL), (11, '甲', 'person', 1);
INSERT INTO custody_item(id, name, kind, level, account, opened_on, since_at, state) VALUES (1, '示例', 'copy', 2, 2, '2025-01-01', '2026-03-10T09:00:00', 'live'), (2, '示例', 'copy', 2, 2, '2025-01-01', '2026-03-10T09:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'enter', 1, 2, '2025-11-01T00:00:00', 'posted'), (2, 1, 'issue', 2, 11, '2025-11-01T00:00:00', 'posted'), (3, 1, 'give_back', 11, 2, '2026-03-10T09:00:00', 'posted'),
 (4, 2, 'issue', 2, 11, '2025-11-01T09:00:00', 'posted'), (5, 2, 'give_back', 11, 2, '2025-12-20T09:00:00', 'refused'), (6, 2, 'give_back', 11, 2, '2026-03-10T09:00:00', 'posted');
