-- case: still there
-- expect: ids 1
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '25', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: found last year, gone this year: counts as cured
-- expect: ids 1
-- until: 2026-01-10
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state, gone_on) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '25', '2025-02-01T09:00:00', '2025-05-01T09:00:00', 'gone', '2026-01-10');
-- case: gone before the year
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state, gone_on) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '25', '2025-02-01T09:00:00', '2025-05-01T09:00:00', 'gone', '2025-06-10');
-- case: a warning, and one that needs a person
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'warn', '25', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open'), ('classified', 2, 1, 'c1', 'y', 'person', '25', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: another item
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '99', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: dismissed, approved, still good
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '25', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'x', 'approved', '2026-12-31');
-- case: the dismissal ran out, is not approved, or is about another check
-- expect: ids 1
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '25', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'x', 'approved', '2026-06-01'), (2, 1, 'x', 'asked', '2026-12-31'), (3, 1, 'y', 'approved', '2026-12-31'), (4, 2, 'x', 'approved', '2026-12-31');
-- case: gone before its dismissal ran out: no occurrence of the year when that has ended; gone after it: one
-- expect: ids 2
-- until: 2026-05-20
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, gone_on, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '25', '2026-02-01T09:00:00', '2026-03-01T09:00:00', '2026-04-01', 'gone'), ('classified', 2, 2, 'c2', 'x', 'fail', '25', '2026-02-01T09:00:00', '2026-03-01T09:00:00', '2026-05-20', 'gone');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'x', 'approved', '2026-05-01'), (2, 2, 'x', 'approved', '2026-05-01');
-- case: a machine that is in no register, dismissed by one of its reports
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, NULL, 'sA', 'x', 'fail', '25', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
INSERT INTO inspection_report(id, computer, machine, serial, board, matching, declared_class, registered_class, class_from, started_at, finished_at, known_on, state) VALUES (1, NULL, 'sA', 'A', 'B', 'stranger', 'internet', NULL, 'option', '2026-03-01T09:00:00', '2026-03-01T09:00:01', NULL, 'current');
INSERT INTO inspection_dismissal(id, report, check_id, state, ends_on) VALUES (1, 1, 'x', 'approved', '2026-12-31');
-- case: the machine was retired last year
-- expect: 0
INSERT INTO computer(id, name, state, retired_on) VALUES (1, '甲', 'retired', '2025-11-01');
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '25', '2025-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
