-- case: one of two
-- today: 2026-12-28
-- expect: ids 2
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
INSERT INTO person(id, name, state, clearance_level, cleared_on) VALUES (1, '甲', 'active', 2, '2020-01-01'), (2, '乙', 'active', 3, '2020-01-01');
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'person', 1, 1, '2026-11-30', '2026-11-20', 'done');
-- case: done after the day, by a task without a date
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
INSERT INTO person(id, name, state, clearance_level, cleared_on) VALUES (1, '甲', 'active', 2, '2020-01-01');
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'person', 1, 1, NULL, '2026-12-24', 'done');
-- case: not cleared, cleared in autumn, left before, overdue (another rule's)
-- today: 2026-12-28
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
INSERT INTO person(id, name, state, clearance_level, cleared_on, left_on) VALUES (1, '甲', 'active', 0, NULL, NULL), (2, '乙', 'active', 2, '2026-09-01', NULL), (3, '丙', 'left', 2, '2020-01-01', '2026-10-01'), (4, '丁', 'active', 2, '2020-01-01', NULL);
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'person', 1, 4, '2026-11-30', NULL, 'open');
-- case: no assessment at all in the year
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO person(id, name, state, clearance_level, cleared_on) VALUES (1, '甲', 'active', 2, '2020-01-01');
-- case: on the last day there is still time
-- today: 2026-12-20
-- expect: 0
INSERT INTO person(id, name, state, clearance_level, cleared_on) VALUES (1, '甲', 'active', 2, '2020-01-01');
