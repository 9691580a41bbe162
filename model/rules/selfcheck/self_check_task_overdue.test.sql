-- case: a department's, still open
-- expect: ids 1
-- since: 2026-06-11
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'department', 2, NULL, '2026-06-10', NULL, 'open');
-- case: a person's, done late
-- expect: ids 1
-- until: 2026-06-12
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'person', 2, 5, '2026-06-10', '2026-06-12', 'done');
-- case: done on the day, due today, without a date
-- expect: 0
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'person', 2, 5, '2026-06-10', '2026-06-10', 'done'), (2, 1, 'department', 2, NULL, '2026-06-30', NULL, 'open'), (3, 1, 'department', 3, NULL, NULL, NULL, 'open');
-- case: he left before it was due
-- expect: 0
INSERT INTO person(id, name, state, left_on) VALUES (5, '甲', 'left', '2026-06-01');
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'person', 2, 5, '2026-06-10', NULL, 'open');
-- case: who left on the day, and the day after; today is the day; done on the day
-- expect: ids 2
-- since: 2026-06-11
INSERT INTO person (id, name, left_on, state) VALUES (1, '甲', '2026-06-10', 'left'), (2, '乙', '2026-06-11', 'left'), (3, '丙', NULL, 'active');
INSERT INTO assessment_task(id, run, kind, person, due_on, done_on, state) VALUES (1, 1, 'person', 1, '2026-06-10', NULL, 'open'), (2, 1, 'person', 2, '2026-06-10', NULL, 'open'), (3, 1, 'person', 3, '2026-06-30', NULL, 'open'), (4, 1, 'person', 3, '2026-06-10', '2026-06-10', 'done');
