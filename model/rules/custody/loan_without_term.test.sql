-- case: a disk lent for good
-- expect: ids 1
-- since: 2026-03-01
-- says: 没有填应还日期
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'medium', 2, 'live');
INSERT INTO movement(id, item, kind, received_by, given_at, level, state) VALUES (1, 1, 'lend', 5, '2026-03-01T09:00:00', 2, 'posted');
-- case: with its date; issued, not lent; of nothing secret; struck out; offered only; last year
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'medium', 2, 'live'), (2, '示例', 'medium', 0, 'live');
INSERT INTO movement(id, item, kind, given_at, level, due_on, state) VALUES (1, 1, 'lend', '2026-03-01T09:00:00', 2, '2026-03-01', 'posted'), (2, 1, 'issue', '2026-03-01T09:00:00', 2, NULL, 'posted'), (3, 2, 'lend', '2026-03-01T09:00:00', 1, NULL, 'posted'),
 (4, 1, 'lend', '2026-03-01T09:00:00', 2, NULL, 'countered'), (5, 1, 'lend', '2026-03-01T09:00:00', 2, NULL, 'offered'), (6, 1, 'lend', '2025-12-31T23:59:59', 2, NULL, 'posted');
-- case: returned since; the first moment of the year and the last of the day
-- expect: ids 1,2,3
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, given_at, returned_at, level, state) VALUES (1, 1, 'lend', '2026-01-01T00:00:00', '2026-01-02T09:00:00', 3, 'posted'), (2, 1, 'lend', '2026-06-30T23:59:59', NULL, 3, 'posted'), (3, 1, 'lend', '2026-05-01T00:00:00', NULL, 2, 'posted');
