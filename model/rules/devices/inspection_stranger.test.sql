-- case: nobody's machine
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: a later report of it does not count twice: the first stays the finding
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2026-04-01T09:00:00', '2026-04-01T09:00:01', 'current');
-- case: registered since, last year
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', 'option', '2025-03-01T09:00:00', '2025-03-01T09:00:01', 'current'), (2, 7, 'c7', 'A', 'B', 'matched', 'internet', 'option', '2025-04-01T09:00:00', '2025-04-01T09:00:01', 'current');
-- case: in the register
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: registered since, this year: cured
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 7, 'c7', '', 'B', 'stranger', 'internet', NULL, 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', '2026-04-01', 'earlier'),
  (2, 7, 'c7', '', 'B', 'matched', 'internet', NULL, 'option', '2026-04-01T09:00:00', '2026-04-01T09:00:01', NULL, 'current');
-- case: dismissed, named by its report, over later reports of the same machine
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', NULL, 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'earlier'),
  (2, NULL, 'sA', 'A', 'B', 'stranger', 'internet', NULL, 'option', '2026-04-01T09:00:00', '2026-04-01T09:00:01', NULL, 'current');
INSERT INTO inspection_dismissal(id, report, check_id, state, ends_on) VALUES (1, 1, 'stranger', 'approved', '2026-12-31');
-- case: another machine's dismissal
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', NULL, 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'current'),
  (2, NULL, 'sC', 'C', 'D', 'matched', 'internet', NULL, 'option', '2026-04-01T09:00:00', '2026-04-01T09:00:01', NULL, 'current');
INSERT INTO inspection_dismissal(id, report, check_id, state, ends_on) VALUES (1, 2, 'stranger', 'approved', '2026-12-31');
-- case: another machine without a serial number; a later stranger of its number; a known one of it before and in the same second
-- expect: ids 1,3,6
-- until: -,-,-
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, NULL, 'sA', '', 'B', 'stranger', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (2, 2, 'c2', '', 'D', 'matched', 'internet', NULL, '2026-04-01T09:00:00', 'current'),
  (3, NULL, 'sE', 'E', 'F', 'stranger', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (4, NULL, 'sE', 'E', 'F', 'stranger', 'internet', NULL, '2026-04-01T09:00:00', 'current'),
  (5, 5, 'c5', 'G', 'H', 'matched', 'internet', NULL, '2026-02-01T09:00:00', 'earlier'), (6, NULL, 'sG', 'G', 'H', 'stranger', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (7, 5, 'c5', 'G', 'H', 'matched', 'internet', NULL, '2026-03-01T09:00:00', 'current');
-- case: known in between, a stranger again; known on the very day; two in the same second
-- expect: ids 1,2,5
-- until: 2026-02-10,-,2026-03-01
INSERT INTO inspection_report(id, machine, serial, matching, finished_at, known_on, state) VALUES (1, 'sA', '', 'stranger', '2026-02-01T09:00:00', '2026-02-10', 'earlier'), (2, 'sA', '', 'stranger', '2026-03-01T09:00:00', NULL, 'earlier'),
  (3, 'sA', '', 'stranger', '2026-03-01T09:00:00', NULL, 'current'), (5, 'sB', '', 'stranger', '2026-03-01T08:00:00', '2026-03-01', 'earlier'), (6, 'sB', '', 'stranger', '2026-03-01T09:00:00', NULL, 'current');
-- case: a matched report before is no stranger before
-- expect: ids 2
INSERT INTO inspection_report(id, machine, serial, matching, finished_at, state) VALUES (1, 'sA', '', 'matched', '2026-02-01T09:00:00', 'earlier'), (2, 'sA', '', 'stranger', '2026-03-01T09:00:00', 'current');
-- case: gone on the last day of its dismissal; gone after it
-- expect: ids 2
-- until: 2026-05-20
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, known_on, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', NULL, '2026-03-01T09:00:00', '2026-05-01', 'earlier'), (2, NULL, 'sC', 'C', 'B', 'stranger', 'internet', NULL, '2026-03-01T09:00:00', '2026-05-20', 'earlier');
INSERT INTO inspection_dismissal(id, report, check_id, state, ends_on) VALUES (1, 1, 'stranger', 'approved', '2026-05-01'), (2, 2, 'stranger', 'approved', '2026-05-01');
