-- case: checked more than a year ago
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2025-05-01T09:00:00', '2025-05-01T09:00:01', 'current');
-- case: never, while the others were
-- expect: ids 2
-- since: 2026-06-01
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-05-01T09:00:00', '2026-05-01T09:00:01', 'current');
-- case: the campaign began this week
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-06-25T09:00:00', '2026-06-25T09:00:01', 'current');
-- case: idle, or new
-- expect: 0
INSERT INTO computer(id, name, state, started_on) VALUES (1, '甲', 'in_use', NULL), (2, '乙', 'idle', NULL), (3, '丙', 'in_use', '2026-06-20');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-25T09:00:00', '2026-03-25T09:00:01', 'current');
-- case: an office that has no checks by the tool
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
-- case: late, but checked this year: cured
-- expect: ids 1
-- since: 2026-01-11
-- until: 2026-03-10
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, 'option', '2025-01-10T09:00:00', '2025-01-10T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, 'option', '2026-03-10T09:00:00', '2026-03-10T09:00:01', NULL, 'current');
-- case: a first check that came late
-- expect: ids 2
-- since: 2026-02-10
-- until: 2026-03-10
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, 'option', '2026-01-10T09:00:00', '2026-01-10T09:00:01', NULL, 'current'),
  (2, 2, 'c2', 'C', 'D', 'matched', 'internet', NULL, 'option', '2026-03-10T09:00:00', '2026-03-10T09:00:01', NULL, 'current');
-- case: every half year
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, 'option', '2025-07-10T09:00:00', '2025-07-10T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, 'option', '2026-01-10T09:00:00', '2026-01-10T09:00:01', NULL, 'current');
-- case: dismissed
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, 'option', '2025-01-10T09:00:00', '2025-01-10T09:00:01', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'missing', 'approved', '2026-12-31');
-- case: dismissed for another check, not approved, run out yesterday, approved until today
-- expect: ids 1,2,3
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use'), (3, '丙', 'in_use'), (4, '丁', 'in_use'), (9, '别', 'idle');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 9, 'c9', 'Z', 'B', 'matched', 'internet', NULL, '2025-01-10T09:00:00', 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'twin', 'approved', '2026-12-31'), (2, 2, 'missing', 'asked', '2026-12-31'), (3, 3, 'missing', 'approved', '2026-06-29'), (4, 4, 'missing', 'approved', '2026-06-30');
-- case: the first report ever is of today, and one of tomorrow does not help yet
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, '2026-06-30T09:00:00', 'current');
-- case: the campaign began thirty days ago, and thirty-one
-- expect: ids 3
-- since: 2026-06-30
INSERT INTO computer(id, name, state, started_on) VALUES (1, '甲', 'in_use', NULL), (2, '乙', 'in_use', '2026-05-31'), (3, '丙', 'in_use', NULL);
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-05-30T09:00:00', '2026-05-30T09:00:01', 'current');
-- case: scrapped in May and not examined for a year before; put aside before it was due
-- expect: ids 1
-- since: 2026-02-02
-- until: 2026-05-10
INSERT INTO computer(id, name, state, started_on, retired_on) VALUES (1, '甲', 'retired', '2024-01-01', '2026-05-10'), (2, '乙', 'idle', '2024-01-01', NULL);
INSERT INTO inspection_report(id, computer, finished_at) VALUES (1, 1, '2025-02-01T09:00:00'), (2, 2, '2025-03-01T09:00:00');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on) VALUES ('computer', 2, 'check', '2025-02-01', '2026-02-20');
-- case: gone on the last day of its dismissal; gone after it
-- expect: ids 2
-- until: 2026-05-20
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, '2025-01-10T09:00:00', NULL, 'earlier'), (3, 1, 'c1', 'A', 'B', 'matched', 'internet', NULL, '2026-05-01T09:00:00', NULL, 'current'),
  (2, 2, 'c2', 'C', 'B', 'matched', 'internet', NULL, '2025-01-10T09:00:00', NULL, 'earlier'), (4, 2, 'c2', 'C', 'B', 'matched', 'internet', NULL, '2026-05-20T09:00:00', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'missing', 'approved', '2026-05-01'), (2, 2, 'missing', 'approved', '2026-05-01');
