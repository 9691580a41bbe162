-- case: no witness
-- expect: ids 1
INSERT INTO stocktake(id, month, state, done_on, counted_by) VALUES (1, '2026-01', 'done', '2026-01-30', 4);
-- case: counter is the witness
-- expect: ids 1
INSERT INTO stocktake(id, month, state, done_on, counted_by, witness) VALUES (1, '2026-01', 'done', '2026-01-30', 4, 4);
-- case: two persons
-- expect: 0
INSERT INTO stocktake(id, month, state, done_on, counted_by, witness) VALUES (1, '2026-01', 'done', '2026-01-30', 4, 3);
-- case: still open
-- expect: 0
INSERT INTO stocktake(id, month, state, counted_by) VALUES (1, '2026-01', 'open', 4);
-- case: in a period that begins on its day
-- from: 2026-01-30
-- expect: ids 1
INSERT INTO stocktake(id, month, state, done_on, counted_by) VALUES (1, '2026-01', 'done', '2026-01-30', 4);
-- case: in one that begins the day after
-- from: 2026-01-31
-- expect: 0
INSERT INTO stocktake(id, month, state, done_on, counted_by) VALUES (1, '2026-01', 'done', '2026-01-30', 4);
-- case: not done yet
-- expect: 0
INSERT INTO stocktake(id, month, state, done_on, counted_by) VALUES (1, '2026-01', 'open', '2026-01-30', 4), (2, '2026-01', 'counted', '2026-01-30', 4);
