-- case: issued after
-- expect: ids 2
-- since: 2026-03-02
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'closed');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (2, 1, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted');
-- case: issued before
-- expect: 0
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'closed');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 4, 5, '2026-03-03T09:00:00', 'posted'), (2, 1, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted');
-- case: destruction countered
-- expect: 0
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 4, 5, '2026-03-01T09:00:00', 'countered'), (2, 1, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 2
-- since: 2026-03-02
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'closed');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (2, 1, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'closed');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (2, 1, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted');
-- case: it was waste, not destroyed; the later entry was struck out; destroyed twice over; found to be there after all
-- expect: 0
INSERT INTO custody_item(id, name, state) VALUES (1, '一', 'closed'), (2, '二', 'closed'), (3, '三', 'closed'), (4, '四', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'discard', 11, 4, '2026-03-01T09:00:00', 'posted'), (2, 1, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted'), (3, 2, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (4, 2, 'issue', 2, 11, '2026-03-02T09:00:00', 'countered'),
 (5, 3, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (6, 3, 'destroy', 4, 5, '2026-03-02T09:00:00', 'posted'), (7, 4, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (8, 4, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted');
-- case: the destruction was struck out; in the same moment
-- expect: 0
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'closed'), (2, '示例', 'closed');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 4, 5, '2026-03-01T09:00:00', 'countered'), (2, 1, 'transfer', 4, 2, '2026-03-02T09:00:00', 'posted'), (3, 2, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (4, 2, 'discard', 2, 4, '2026-03-01T09:00:00', 'posted');
