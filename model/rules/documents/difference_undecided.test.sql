-- case: open
-- expect: ids 1
-- since: 2026-05-09
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'open', '2026-05-01T09:00:00', '示例', 4);
-- case: merged anew
-- expect: 0
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'dropped', '2026-05-01T09:00:00', '示例', 4);
-- case: in time
-- today: 2026-05-05
-- expect: 0
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'open', '2026-05-01T09:00:00', '示例', 4);
-- case: decided on the last day; the last day is today; dropped
-- expect: 0
INSERT INTO stocktake_difference(id, stocktake, kind, created_at, decided_on, state) VALUES (1, 1, 'missing', '2026-03-01T09:00:00', '2026-03-08', 'corrected'), (2, 1, 'missing', '2026-06-23T09:00:00', NULL, 'open'), (3, 1, 'missing', '2026-03-01T09:00:00', NULL, 'dropped');
