INSERT INTO document(id, title, level, kind, state) VALUES (1, '示例', 2, 'incoming', 'registered');
-- case: made a day before it was approved, on the day, without any approval
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 2, 'made', '2026-03-02', '2026-03-01', 1), (2, 1, 'copy', 2, 'made', '2026-03-01', '2026-03-01', 1), (3, 1, 'print', 2, 'made', NULL, '2026-03-01', 1);
-- case: internal, not made yet, cancelled
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 1, 'made', '2026-03-02', '2026-03-01', 1), (2, 1, 'copy', 2, 'approved', '2026-03-02', NULL, 1), (3, 1, 'copy', 2, 'cancelled', NULL, '2026-03-01', 1);
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 2, 'made', '2026-03-02', '2026-03-01', 1);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 2, 'made', '2026-03-02', '2026-03-01', 1);
