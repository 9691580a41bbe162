-- case: declared as an internet machine, registered as classified
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: the same
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'classified'), (2, '乙', 'in_use', 0, 'intranet'), (3, '丙', 'in_use', 0, 'internet');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'classified', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current'), (2, 2, 'c2', 'C', 'D', 'matched', 'unclassified', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current'),
  (3, 3, 'c3', 'E', 'F', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
-- case: nothing was declared; one put right by a later report this year
-- expect: ids 2
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none'), (2, '乙', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'undeclared', 'none', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current'), (2, 2, 'c2', 'C', 'D', 'matched', 'internet', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'),
  (3, 2, 'c2', 'C', 'D', 'matched', 'classified', 'ticket', '2026-04-01T09:00:00', '2026-04-01T09:00:01', 'current');
-- case: put right by a report this year: an occurrence that is cured
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', 'option', '2026-03-08T09:00:00', '2026-03-08T09:00:01', NULL, 'earlier'),
  (3, 1, 'c1', 'A', 'B', 'matched', 'classified', 'classified', 'option', '2026-04-01T09:00:00', '2026-04-01T09:00:01', NULL, 'current');
-- case: put right the year before
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', 'option', '2025-03-01T09:00:00', '2025-03-01T09:00:01', NULL, 'earlier'),
  (2, 1, 'c1', 'A', 'B', 'matched', 'classified', 'classified', 'option', '2025-04-01T09:00:00', '2025-04-01T09:00:01', NULL, 'current');
-- case: the register followed later; it was right when it was declared
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 0, 'internet');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'classified', 'classified', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'current');
-- case: the register was corrected to what was declared, this year
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-03-05
INSERT INTO computer(id, name, state, secret_level, network, updated_at) VALUES (1, '甲', 'in_use', 0, 'internet', '2026-03-05T10:00:00');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'current');
-- case: dismissed
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'class_mismatch', 'approved', '2026-12-31');
-- case: two reports in the same second: the later one puts it right, and comes to other machines' help in nothing
-- expect: ids 1,4
-- until: 2026-03-01,-
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none'), (2, '乙', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', '2026-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'B', 'matched', 'classified', 'classified', '2026-03-01T09:00:01', 'current'),
  (3, 2, 'c2', 'C', 'D', 'matched', 'classified', 'classified', '2026-03-01T09:00:01', 'earlier'), (4, 2, 'c2', 'C', 'D', 'matched', 'internet', 'classified', '2026-03-01T09:00:01', 'current');
-- case: right before, still wrong after, the register changed before the report
-- expect: ids 2
-- until: -
INSERT INTO computer(id, name, state, secret_level, network, updated_at) VALUES (1, '甲', 'in_use', 2, 'none', '2026-02-01T10:00:00');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'classified', 'classified', '2026-02-01T09:00:00', 'earlier'), (2, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', '2026-03-01T09:00:00', 'earlier'), (3, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', '2026-04-01T09:00:00', 'current');
-- case: the register follows in the second of the report: right at once
-- expect: ids 1
-- until: 2026-03-01
INSERT INTO computer(id, name, state, secret_level, network, updated_at) VALUES (1, '甲', 'in_use', 0, 'internet', '2026-02-20T10:00:00');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', '2026-03-01T09:00:00', 'current');
-- case: wrong in another way than before: an occurrence of its own
-- expect: ids 1,2,3
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', '2026-03-01T09:00:00', 'earlier'), (2, 1, 'c1', 'A', 'B', 'matched', 'unclassified', 'classified', '2026-03-02T09:00:00', 'earlier'), (3, 1, 'c1', 'A', 'B', 'matched', 'unclassified', 'internet', '2026-03-03T09:00:00', 'current');
-- case: dismissed for another machine; dismissed by its report
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none'), (2, '乙', 'in_use', 2, 'none'), (3, '丙', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', '2026-03-01T09:00:00', 'current'), (2, 2, 'c2', 'C', 'D', 'matched', 'internet', 'classified', '2026-03-01T09:00:00', 'current');
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 3, NULL, 'class_mismatch', 'approved', '2026-12-31'), (2, NULL, 2, 'class_mismatch', 'approved', '2026-12-31');
-- case: gone on the last day of its dismissal; gone after it
-- expect: ids 2
-- until: 2026-05-20
INSERT INTO computer(id, name, state, secret_level, network) VALUES (1, '甲', 'in_use', 2, 'none'), (2, '乙', 'in_use', 2, 'none');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, finished_at, known_on, state) VALUES (1, 1, 'c1', 'A', 'B', 'matched', 'internet', 'classified', '2026-03-01T09:00:00', NULL, 'earlier'), (3, 1, 'c1', 'A', 'B', 'matched', 'classified', 'classified', '2026-05-01T09:00:00', NULL, 'current'),
  (2, 2, 'c2', 'C', 'B', 'matched', 'internet', 'classified', '2026-03-01T09:00:00', NULL, 'earlier'), (4, 2, 'c2', 'C', 'B', 'matched', 'classified', 'classified', '2026-05-20T09:00:00', NULL, 'current');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'class_mismatch', 'approved', '2026-05-01'), (2, 2, 'class_mismatch', 'approved', '2026-05-01');
