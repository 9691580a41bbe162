-- case: open ones
-- expect: ids 1
INSERT INTO stocktake(id, month, state, done_on) VALUES (1, '2026-05', 'done', '2026-05-02');
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'open', '2026-05-01T09:00:00', '示例', 4);
-- case: all decided
-- expect: 0
INSERT INTO stocktake(id, month, state, done_on) VALUES (1, '2026-05', 'done', '2026-05-02');
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'corrected', '2026-05-01T09:00:00', '示例', 4);
-- case: still counting
-- expect: 0
INSERT INTO stocktake(id, month, state) VALUES (1, '2026-05', 'counted');
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'open', '2026-05-01T09:00:00', '示例', 4);
-- case: in a period that begins on its day
-- from: 2026-05-02
-- expect: ids 1
INSERT INTO stocktake(id, month, state, done_on) VALUES (1, '2026-05', 'done', '2026-05-02');
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'open', '2026-05-01T09:00:00', '示例', 4);
-- case: in one that begins the day after
-- from: 2026-05-03
-- expect: 0
INSERT INTO stocktake(id, month, state, done_on) VALUES (1, '2026-05', 'done', '2026-05-02');
INSERT INTO stocktake_difference(id, stocktake, kind, state, created_at, detail, counted_by) VALUES (1, 1, 'missing', 'open', '2026-05-01T09:00:00', '示例', 4);
-- case: what it says counts its own that are open
-- expect: ids 1
-- says: 还有1件差异
INSERT INTO stocktake(id, month, kind, state, done_on, merged_at) VALUES (1, '2026-03', 'documents', 'done', '2026-03-30', '2026-03-30T09:00:00');
INSERT INTO stocktake_difference(id, stocktake, kind, state) VALUES (1, 1, 'missing', 'open'), (2, 1, 'missing', 'explained'), (3, 2, 'missing', 'open'), (4, 2, 'missing', 'open');
