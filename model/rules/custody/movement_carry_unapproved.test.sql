-- case: no approval at all
-- expect: ids 1
-- since: 2026-03-01
-- says: 张三携带外出
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'medium', 2, 'live');
INSERT INTO movement(id, item, kind, received_by, given_at, level, state) VALUES (1, 1, 'carry', 5, '2026-03-01T09:00:00', 2, 'posted');
-- case: by an approval; lent, not carried; of nothing secret; struck out; offered only; last year
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'medium', 2, 'live'), (2, '示例', 'medium', 0, 'live');
INSERT INTO movement(id, item, kind, given_at, level, carry_out, state) VALUES (1, 1, 'carry', '2026-03-01T09:00:00', 2, 7, 'posted'), (2, 1, 'lend', '2026-03-01T09:00:00', 2, NULL, 'posted'), (3, 2, 'carry', '2026-03-01T09:00:00', 1, NULL, 'posted'),
 (4, 1, 'carry', '2026-03-01T09:00:00', 2, NULL, 'countered'), (5, 1, 'carry', '2026-03-01T09:00:00', 2, NULL, 'offered'), (6, 1, 'carry', '2025-12-31T23:59:59', 2, NULL, 'posted');
-- case: the first moment of the year and the last of the day
-- expect: ids 1,2
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, given_at, level, state) VALUES (1, 1, 'carry', '2026-01-01T00:00:00', 3, 'posted'), (2, 1, 'carry', '2026-06-30T23:59:59', 3, 'posted');
