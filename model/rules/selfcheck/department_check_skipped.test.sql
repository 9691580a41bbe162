-- case: on the day after the quarter; checked on its first and on its last day; on the day before it, and on the day after
-- today: 2026-07-01
-- expect: ids 1,4
-- since: 2026-07-01,2026-07-01
-- until: -,2026-07-01
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active'), (2, '乙科', 'active'), (3, '丙科', 'active'), (4, '丁科', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) SELECT 'department', id, 10, q.day, 'done' FROM department, (SELECT '2025-12-20' AS day UNION ALL SELECT '2026-03-31') q;
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('department', 2, 10, '2026-04-01', 'done'), ('department', 3, 10, '2026-06-30', 'done'), ('department', 4, 10, '2026-07-01', 'done');
-- case: on the last day there is still time
-- today: 2026-06-30
-- expect: 0
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('department', 1, 10, '2025-10-01', 'done'), ('department', 1, 10, '2026-02-20', 'done');
-- case: the last quarter of last year is judged on new year's day; made good within the quarter, and never
-- today: 2026-06-30
-- expect: ids 1,2,2
-- since: 2026-01-01,2026-01-01,2026-04-01
-- until: 2026-01-12,2026-04-01,-
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active'), (2, '乙科', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('department', 1, 10, '2025-09-30', 'done'), ('department', 1, 10, '2026-01-12', 'done');
-- case: a person's check is not the department's, nor another department's; a finished list of an assessment is one
-- today: 2026-04-10
-- expect: ids 1,2
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active'), (2, '乙科', 'active'), (3, '丙科', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) SELECT 'department', id, 10, '2025-11-20', 'done' FROM department;
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('person', 1, 2, '2026-02-20', 'done');
INSERT INTO assessment_task(run, kind, department, person, done_on, state) VALUES (1, 'department', 3, NULL, '2026-03-20', 'done'), (1, 'department', 2, NULL, NULL, 'open'), (1, 'person', 2, 1, '2026-03-20', 'done');
-- case: founded on the first day of the quarter, and the day after; closed on its last day, and the day after
-- today: 2026-04-10
-- expect: ids 1,4
-- since: 2026-04-01,2026-04-01
-- until: -,2026-04-01
INSERT INTO department(id, name, founded_on, closed_on, state) VALUES (1, '甲科', '2026-01-01', NULL, 'active'), (2, '乙科', '2026-01-02', NULL, 'active'), (3, '丙科', '2020-01-01', '2026-03-31', 'closed'), (4, '丁科', '2020-01-01', '2026-04-01', 'closed');
INSERT INTO self_check(kind, department, person, checked_on, state) SELECT 'department', id, 10, '2025-11-20', 'done' FROM department;
-- case: the office asks for it twice a year
-- setting: self_check_department_months 6
-- today: 2026-12-31
-- expect: ids 2
-- since: 2026-07-01
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active'), (2, '乙科', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('department', 1, 10, '2025-07-01', 'done'), ('department', 1, 10, '2026-06-30', 'done'), ('department', 2, 10, '2025-12-31', 'done');
-- case: the office does not ask for it
-- setting: self_check_department_months 0
-- today: 2026-12-31
-- expect: 0
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active');
-- case: once a year
-- setting: self_check_department_months 12
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active');
-- case: an interval of more than a year is none
-- setting: self_check_department_months 13
-- today: 2026-12-31
-- expect: 0
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active');
-- case: an office in the books since May, with no check yet: asked from July on; a department entered later is asked from then, one with its day from that
-- today: 2026-10-01
-- expect: ids 1,3
-- since: 2026-10-01,2026-10-01
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-05-04T09:00:00');
INSERT INTO department(id, name, founded_on, state, created_at) VALUES (1, '甲科', NULL, 'active', '2026-05-04T10:00:00'), (2, '乙科', NULL, 'active', '2026-07-02T10:00:00'), (3, '丙科', '2020-01-01', 'active', '2026-07-02T10:00:00');
-- case: in the books since the first day of the quarter, and checks of before entered
-- today: 2026-10-01
-- expect: ids 1,2,2
-- since: 2026-10-01,2026-04-01,2026-10-01
-- until: -,2026-06-01,-
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-07-01T09:00:00');
INSERT INTO department(id, name, state, created_at) VALUES (1, '甲科', 'active', '2026-07-01T10:00:00'), (2, '乙科', 'active', '2026-07-01T10:00:00');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('department', 1, 10, '2026-03-31', 'done'), ('department', 1, 10, '2026-05-20', 'done'), ('department', 2, 10, '2026-06-01', 'done'), ('person', 2, 10, '2025-02-01', 'done');
-- case: in the books on the first day of the quarter; a check of each month
-- setting: self_check_department_months 1
-- today: 2026-08-31
-- expect: ids 1
-- since: 2026-08-01
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-07-01T09:00:00');
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active');
-- case: the first check of anybody lies on the first day of a quarter
-- today: 2026-10-01
-- expect: ids 2
-- since: 2026-10-01
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-11-01T09:00:00');
INSERT INTO department(id, name, state) VALUES (1, '甲科', 'active'), (2, '乙科', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('department', 1, 10, '2026-07-01', 'done');
-- case: an office of which no day is known, and a department entered during the quarter, on its first day, on the first day of the one before
-- today: 2026-10-01
-- expect: ids 2,3,3
-- since: 2026-10-01,2026-07-01,2026-10-01
-- until: -,2026-10-01,-
INSERT INTO department(id, name, state, created_at) VALUES (1, '甲科', 'active', '2026-07-02T10:00:00'), (2, '乙科', 'active', '2026-07-01T10:00:00'), (3, '丙科', 'active', '2026-04-01T10:00:00');
-- case: dissolved after the quarter that it skipped: no longer than that
-- today: 2026-06-30
-- expect: ids 1
-- since: 2026-04-01
-- until: 2026-05-10
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2025-01-01T09:00:00');
INSERT INTO department(id, name, state, founded_on, closed_on) VALUES (1, '甲科', 'closed', '2026-01-01', '2026-05-10');
