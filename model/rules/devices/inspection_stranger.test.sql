-- case: nobody's machine
-- expect: ids 1
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: an earlier report of it does not count twice
-- expect: ids 2
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2026-04-01T09:00:00', '2026-04-01T09:00:01', 'current');
-- case: registered since, last year
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2025-03-01T09:00:00', '2025-03-01T09:00:01', 'current'), (2, 7, 'c7', 'A', 'B', 'matched', 'internet', 'option', '2025-04-01T09:00:00', '2025-04-01T09:00:01', 'current');
-- case: in the register
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
