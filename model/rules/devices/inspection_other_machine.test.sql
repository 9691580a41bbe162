-- case: another machine's ticket
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use');
INSERT INTO inspection_ticket(id, no, computer, state) VALUES (1, 'RW-1', 2, 'used');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'other', 'internet', 'ticket', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
UPDATE inspection_report SET ticket = 1;
-- case: checked again with its own: cured this year
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-03-05
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'other', 'internet', 'ticket', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'matched', 'internet', 'ticket', '2026-03-05T09:00:00', '2026-03-05T09:00:01', 'current');
-- case: cured last year
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'other', 'internet', 'ticket', '2025-03-01T09:00:00', '2025-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'matched', 'internet', 'ticket', '2025-03-05T09:00:00', '2025-03-05T09:00:01', 'current');
-- case: its own ticket
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'matched', 'internet', 'ticket', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: two in the same second, the later with its own ticket; one wrong again; one checked rightly only before
-- expect: ids 1,4,5,7
-- until: 2026-03-01,-,-,-
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use'), (3, '丙', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'other', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (2, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, '2026-03-01T09:00:00', 'current'),
  (4, 2, 'c2', 'C', 'D', 'other', 'internet', NULL, '2026-03-01T09:00:00', 'earlier'), (5, 2, 'c2', 'C', 'D', 'other', 'internet', NULL, '2026-03-02T09:00:00', 'current'),
  (6, 3, 'c3', 'E', 'F', 'matched', 'internet', NULL, '2026-02-01T09:00:00', 'earlier'), (7, 3, 'c3', 'E', 'F', 'other', 'internet', NULL, '2026-03-02T09:00:00', 'current');
-- case: dismissed by the machine, by a report of it; for another check, for another machine
-- expect: ids 3,4
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use'), (3, '丙', 'in_use'), (4, '丁', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'other', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (2, 2, 'c2', 'C', 'D', 'other', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (3, 3, 'c3', 'E', 'F', 'other', 'internet', NULL, '2026-03-01T09:00:00', 'current'), (4, 4, 'c4', 'G', 'H', 'other', 'internet', NULL, '2026-03-01T09:00:00', 'current');
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 1, NULL, 'other_machine', 'approved', '2026-12-31'), (2, NULL, 2, 'other_machine', 'approved', '2026-12-31'), (3, 3, NULL, 'twin', 'approved', '2026-12-31'), (4, 9, NULL, 'other_machine', 'approved', '2026-12-31');
-- case: gone on the last day of its dismissal; gone after it
-- expect: ids 2
-- until: 2026-05-20
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'other', 'internet', NULL, '2026-03-01T09:00:00', NULL, 'earlier'), (3, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, '2026-05-01T09:00:00', NULL, 'current'),
  (2, 2, 'c2', 'C', 'B', 'other', 'internet', NULL, '2026-03-01T09:00:00', NULL, 'earlier'), (4, 2, 'c2', 'C', 'B', 'matched', 'internet', NULL, '2026-05-20T09:00:00', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'other_machine', 'approved', '2026-05-01'), (2, 2, 'other_machine', 'approved', '2026-05-01');
