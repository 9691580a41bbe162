-- case: two register lines
-- expect: ids 1
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: two machines with one serial number
-- expect: ids 2
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B1', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'B2', 'matched', 'internet', 'option', '2026-03-02T09:00:00', '2026-03-02T09:00:01', 'current');
-- case: the same machine twice
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-02T09:00:00', '2026-03-02T09:00:01', 'current');
-- case: machines without a serial number are not the same
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', '', 'B1', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current'), (2, 2, 'c2', '', 'B2', 'matched', 'internet', 'option', '2026-03-02T09:00:00', '2026-03-02T09:00:01', 'current');
-- case: three machines' turns with two boards are one occurrence
-- expect: ids 2
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B1', 'matched', 'internet', NULL, 'option', '2026-01-01T09:00:00', '2026-01-01T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B2', 'matched', 'internet', NULL, 'option', '2026-02-01T09:00:00', '2026-02-01T09:00:01', NULL, 'earlier'),
  (3, 1, 'c1', 'A', 'B1', 'matched', 'internet', NULL, 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'earlier'),
  (4, 1, 'c1', 'A', 'B2', 'matched', 'internet', NULL, 'option', '2026-04-01T09:00:00', '2026-04-01T09:00:01', NULL, 'current');
-- case: a new board last year, since then always the same
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B1', 'matched', 'internet', NULL, 'option', '2025-01-01T09:00:00', '2025-01-01T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B2', 'matched', 'internet', NULL, 'option', '2025-02-01T09:00:00', '2025-02-01T09:00:01', NULL, 'earlier'),
  (3, 1, 'c1', 'A', 'B2', 'matched', 'internet', NULL, 'option', '2025-03-01T09:00:00', '2025-03-01T09:00:01', NULL, 'current');
-- case: two lines, put right this year: cured
-- expect: ids 1
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, 'option', '2026-01-01T09:00:00', '2026-01-01T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, 'option', '2026-02-01T09:00:00', '2026-02-01T09:00:01', NULL, 'earlier'),
  (3, 2, 'c2', 'A', 'B', 'matched', 'internet', NULL, 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'current');
-- case: dismissed
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, 'option', '2026-01-01T09:00:00', '2026-01-01T09:00:01', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'twin', 'approved', '2026-12-31');
