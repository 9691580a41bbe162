-- case: two register lines
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: two machines with one serial number
-- expect: ids 2
-- since: 2026-03-02
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B1', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'B2', 'matched', 'internet', 'option', '2026-03-02T09:00:00', '2026-03-02T09:00:01', 'current');
-- case: the same machine twice
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-02T09:00:00', '2026-03-02T09:00:01', 'current');
-- case: machines without a serial number are not the same
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', '', 'B1', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current'), (2, 2, 'c2', '', 'B2', 'matched', 'internet', 'option', '2026-03-02T09:00:00', '2026-03-02T09:00:01', 'current');
-- case: three machines' turns with two boards are one occurrence
-- expect: ids 2
-- since: 2026-02-01
-- until: -
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
-- since: 2026-01-01
-- until: 2026-03-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, 'option', '2026-01-01T09:00:00', '2026-01-01T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, 'option', '2026-02-01T09:00:00', '2026-02-01T09:00:01', NULL, 'earlier'),
  (3, 2, 'c2', 'A', 'B', 'matched', 'internet', NULL, 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'current');
-- case: dismissed
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, 'option', '2026-01-01T09:00:00', '2026-01-01T09:00:01', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'twin', 'approved', '2026-12-31');
-- case: no board is no other board
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B1', 'matched', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (2, 1, 'c1', 'A', '', 'matched', 'internet', NULL, '2026-03-02T09:00:00', 'current');
-- case: two boards, then the same one twice: over on that day; in one second, by their numbers
-- expect: ids 2,6
-- since: 2026-03-02,2026-03-02
-- until: 2026-04-01,2026-03-02
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B1', 'matched', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (2, 1, 'c1', 'A', 'B2', 'matched', 'internet', NULL, '2026-03-02T09:00:00', 'earlier'), (3, 1, 'c1', 'A', 'B2', 'matched', 'internet', NULL, '2026-04-01T09:00:00', 'current'),
  (5, 2, 'c2', 'C', 'B1', 'matched', 'internet', NULL, '2026-03-02T09:00:00', 'earlier'), (6, 2, 'c2', 'C', 'B2', 'matched', 'internet', NULL, '2026-03-02T09:00:00', 'earlier'), (7, 2, 'c2', 'C', 'B2', 'matched', 'internet', NULL, '2026-03-02T09:00:00', 'current');
-- case: the same board twice before them ends nothing
-- expect: ids 3
-- since: 2026-03-02
-- until: -
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B1', 'matched', 'internet', NULL, '2026-02-01T09:00:00', 'earlier'), (2, 1, 'c1', 'A', 'B1', 'matched', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (3, 1, 'c1', 'A', 'B2', 'matched', 'internet', NULL, '2026-03-02T09:00:00', 'current');
-- case: two lines: another machine without a number, one before, and one in the same second put nothing right; its own machine does
-- expect: ids 1,4,7
-- since: 2026-03-01,2026-03-01,2026-03-01
-- until: -,-,2026-04-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, NULL, 'c1', '', 'B', 'ambiguous', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (2, 2, 'c2', '', 'B', 'matched', 'internet', NULL, '2026-04-01T09:00:00', 'current'),
  (3, 4, 'c4', 'D', 'B', 'matched', 'internet', NULL, '2026-02-01T09:00:00', 'earlier'), (4, 4, 'c4', 'D', 'B', 'ambiguous', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (5, 4, 'c4', 'D', 'B', 'matched', 'internet', NULL, '2026-03-01T09:00:00', 'current'),
  (7, 7, 'c7', '', 'B', 'ambiguous', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (8, 7, 'c7', '', 'B', 'matched', 'internet', NULL, '2026-04-01T09:00:00', 'current');
-- case: two lines again after they had been put right; two reports in one second are one
-- expect: ids 1,3,6
-- since: 2026-01-10,2026-03-10,2026-03-10
-- until: 2026-02-10,-,-
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, '2026-01-10T09:00:00', 'earlier'), (2, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, '2026-02-10T09:00:00', 'earlier'), (3, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, '2026-03-10T09:00:00', 'current'),
  (6, 6, 'c6', 'F', 'B', 'ambiguous', 'internet', NULL, '2026-03-10T09:00:00', 'earlier'), (7, 6, 'c6', 'F', 'B', 'ambiguous', 'internet', NULL, '2026-03-10T09:00:00', 'current');
-- case: dismissed for another machine; dismissed by a report of the machine
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (2, 2, 'c2', 'C', 'B', 'ambiguous', 'internet', NULL, '2026-03-01T09:00:00', 'current');
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 9, NULL, 'twin', 'approved', '2026-12-31'), (2, NULL, 2, 'twin', 'approved', '2026-12-31');
-- case: a registered disk in a machine with another serial number: until the register says so; with a ticket the machine's own check has said it
-- expect: ids 1,4
-- since: 2026-03-01,2026-03-01
-- until: -,2026-05-01
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, ticket, finished_at, state) VALUES (1, 1, 'c1', 'X', 'B', 'disk_only', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (2, 1, 'c1', 'X', 'B', 'disk_only', 'internet', NULL, '2026-04-01T09:00:00', 'current'),
  (4, 4, 'c4', 'Y', 'B', 'disk_only', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (5, 4, 'c4', 'Y', 'B', 'matched', 'internet', NULL, '2026-05-01T09:00:00', 'current'), (7, 7, 'c7', 'Z', 'B', 'disk_only', 'internet', 1, '2026-03-01T09:00:00', 'current');
-- case: gone on the last day of its dismissal; gone after it
-- expect: ids 2
-- until: 2026-05-20
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'ambiguous', 'internet', NULL, '2026-03-01T09:00:00', NULL, 'earlier'), (3, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, '2026-05-01T09:00:00', NULL, 'current'),
  (2, 2, 'c2', 'C', 'B', 'ambiguous', 'internet', NULL, '2026-03-01T09:00:00', NULL, 'earlier'), (4, 2, 'c2', 'C', 'B', 'matched', 'internet', NULL, '2026-05-20T09:00:00', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'twin', 'approved', '2026-05-01'), (2, 2, 'twin', 'approved', '2026-05-01');
