-- case: one of two
-- today: 2026-12-28
-- expect: ids 2
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
INSERT INTO person(id, name, state, clearance_level, cleared_on) VALUES (1, '甲', 'active', 2, '2020-01-01'), (2, '乙', 'active', 3, '2020-01-01');
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'person', 1, 1, '2026-11-30', '2026-11-20', 'done');
-- case: done after the day, by a task without a date
-- today: 2026-12-28
-- expect: ids 1
-- until: 2026-12-24
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
-- case: the day after; cleared in June; in confidence only; a department's task, another's, last year's; done on the last day; due on it
-- today: 2026-12-21
-- expect: ids 1,4,5
-- since: 2026-12-21,2026-12-21,2026-12-21
-- until: -,-,-
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'open'), (2, 'shenzhi-100', '2025', '2025-01-01', '2025-12-31', 'open');
INSERT INTO person(id, name, state, clearance_level, cleared_on, left_on) VALUES (1, '甲', 'active', 2, '2026-06-30', NULL), (2, '乙', 'active', 2, '2026-07-01', NULL), (3, '丙', 'active', 1, '2020-01-01', NULL), (4, '丁', 'active', 2, '2020-01-01', NULL), (5, '戊', 'left', 2, '2020-01-01', '2026-12-21'),
 (6, '己', 'left', 2, '2020-01-01', '2026-12-20'), (7, '庚', 'active', 2, '2020-01-01', NULL), (8, '辛', 'active', 2, '2020-01-01', NULL);
INSERT INTO assessment_task(id, run, kind, person, due_on, done_on, state) VALUES (1, 1, 'department', 1, NULL, '2026-11-20', 'done'), (2, 2, 'person', 4, NULL, '2025-11-20', 'done'), (3, 1, 'person', 7, NULL, '2026-12-20', 'done'), (4, 1, 'person', 8, '2026-12-20', NULL, 'open'),
 (5, 1, 'person', 5, '2026-12-21', NULL, 'open'), (6, 1, 'department', 4, NULL, '2026-12-21', 'done'), (7, 2, 'person', 1, NULL, '2026-12-21', 'done');
-- case: done late, and the day after tomorrow
-- today: 2026-12-28
-- expect: ids 1,2
-- until: 2026-12-21,-
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'open');
INSERT INTO person(id, name, state, clearance_level, cleared_on) VALUES (1, '甲', 'active', 2, '2020-01-01'), (2, '乙', 'active', 2, '2020-01-01');
INSERT INTO assessment_task(id, run, kind, person, due_on, done_on, state) VALUES (1, 1, 'person', 1, NULL, '2026-12-21', 'done'), (2, 1, 'person', 2, NULL, '2026-12-30', 'done');
-- case: cleared years ago and raised in autumn, or lowered; cleared in autumn for the first time; what was ended, refused or given in autumn does not tell
-- today: 2026-12-31
-- expect: ids 1,2
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 3, 'important', '2026-09-01', 'active'), (2, '乙', 2, 'general', '2026-09-01', 'active'), (3, '丙', 2, 'general', '2026-09-01', 'active'), (4, '丁', 2, 'general', '2026-09-01', 'active'), (5, '戊', 2, 'general', '2026-09-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-02-01', 'approved'), (1, 'important', 3, '2026-09-01', 'approved'), (2, 'important', 3, '2020-02-01', 'approved'), (3, 'general', 2, '2020-02-01', 'ended'), (4, 'general', 2, '2020-02-01', 'refused'), (5, 'general', 2, '2026-08-30', 'approved');
-- case: left his classified post by an approved case on the last day, on the day after; a case not approved; cleared again since
-- today: 2026-12-31
-- expect: ids 2,3,4
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active'), (2, '乙', 2, '2020-01-01', 'active'), (3, '丙', 2, '2020-01-01', 'active'), (4, '丁', 2, '2020-01-01', 'active');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-12-20', '2026-12-20', 'approved'), (2, 2, 'post', '2026-12-21', '2026-12-21', 'approved'), (3, 3, 'post', '2025-06-01', NULL, 'handed_over'), (4, 4, 'post', '2025-03-01', '2025-03-01', 'closed');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (4, 4, 2, '2025-09-01', 'approved');
