-- case: no case
-- expect: ids 1
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2);
INSERT INTO movement(id, item, kind, state, given_at) VALUES (1, 1, 'destroy', 'posted', '2026-03-01T09:00:00');
-- case: with its case
-- expect: 0
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2);
INSERT INTO movement(id, item, kind, state, given_at, destruction) VALUES (1, 1, 'destroy', 'posted', '2026-03-01T09:00:00', 1);
-- case: handed over only
-- expect: 0
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2);
INSERT INTO movement(id, item, kind, state, given_at) VALUES (1, 1, 'transfer', 'posted', '2026-03-01T09:00:00');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2);
INSERT INTO movement(id, item, kind, state, given_at) VALUES (1, 1, 'destroy', 'posted', '2026-03-01T09:00:00');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2);
INSERT INTO movement(id, item, kind, state, given_at) VALUES (1, 1, 'destroy', 'posted', '2026-03-01T09:00:00');
-- case: struck out; internal; by its case; on the first of the year
-- expect: ids 4
INSERT INTO custody_item(id, name, level) VALUES (1, '甲', 2), (2, '乙', 1);
INSERT INTO movement(id, item, kind, state, given_at, destruction) VALUES (1, 1, 'destroy', 'countered', '2026-03-01T09:00:00', NULL), (2, 2, 'destroy', 'posted', '2026-03-01T09:00:00', NULL), (3, 1, 'destroy', 'posted', '2026-03-01T09:00:00', 1), (4, 1, 'destroy', 'posted', '2026-01-01T00:00:00', NULL), (5, 1, 'discard', 'posted', '2026-03-01T09:00:00', NULL);
