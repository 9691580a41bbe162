-- case: one of two departments
-- today: 2026-12-28
-- expect: ids 2
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
INSERT INTO department(id, name, state) VALUES (1, '办公室', 'active'), (2, '业务科', 'active');
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'department', 1, NULL, '2026-11-30', '2026-11-20', 'done');
-- case: last year's does not count, nor a person's
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL), (2, 'shenzhi-100', '2025', '2025-01-01', '2025-12-31', '2025-11-10', 'closed', '2025-12-01');
INSERT INTO department(id, name, state) VALUES (1, '办公室', 'active');
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 2, 'department', 1, NULL, '2025-11-30', '2025-11-20', 'done'), (2, 1, 'person', 1, 4, '2026-11-30', '2026-11-20', 'done');
-- case: overdue is another rule's; founded in autumn; closed
-- today: 2026-12-28
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
INSERT INTO department(id, name, state, founded_on) VALUES (1, '办公室', 'active', NULL), (2, '业务科', 'active', '2026-09-01'), (3, '三科', 'closed', NULL);
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'department', 1, NULL, '2026-11-30', NULL, 'open');
-- case: no assessment at all in the year
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO department(id, name, state) VALUES (1, '办公室', 'active');
-- case: on the last day there is still time
-- today: 2026-12-20
-- expect: 0
INSERT INTO department(id, name, state) VALUES (1, '办公室', 'active');
-- case: the day after; founded in June; done on the last day; due on it, and after it; another's
-- today: 2026-12-21
-- expect: ids 1,2,5
-- since: 2026-12-21,2026-12-21,2026-12-21
-- until: -,-,-
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'open');
INSERT INTO department(id, name, state, founded_on) VALUES (1, '甲科', 'active', '2026-06-30'), (2, '乙科', 'active', NULL), (3, '丙科', 'active', NULL), (4, '丁科', 'active', NULL), (5, '戊科', 'active', NULL), (6, '己科', 'active', '2026-07-01');
INSERT INTO assessment_task(id, run, kind, department, due_on, done_on, state) VALUES (1, 1, 'department', 3, NULL, '2026-12-20', 'done'), (2, 1, 'department', 4, '2026-12-20', NULL, 'open'), (3, 1, 'department', 5, '2026-12-21', NULL, 'open');
-- case: done late, and the day after tomorrow; only a person of it
-- today: 2026-12-28
-- expect: ids 1,2,3
-- until: 2026-12-21,-,-
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'open');
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active'), (2, '乙科', 'active'), (3, '丙科', 'active');
INSERT INTO assessment_task(id, run, kind, department, person, due_on, done_on, state) VALUES (1, 1, 'department', 1, NULL, NULL, '2026-12-21', 'done'), (2, 1, 'department', 2, NULL, NULL, '2026-12-30', 'done'), (3, 1, 'person', 3, 4, NULL, '2026-12-22', 'done');
