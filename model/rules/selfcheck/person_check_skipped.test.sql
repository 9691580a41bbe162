-- case: on the day after the month; checked on its first and on its last day; on the day after; only the department's; his department's colleague
-- today: 2026-02-01
-- expect: ids 1,4,5
-- since: 2026-02-01,2026-02-01,2026-02-01
-- until: -,2026-02-01,-
INSERT INTO person(id, name, department, clearance_level, cleared_on, state) VALUES (1, '甲', 1, 2, '2020-01-01', 'active'), (2, '乙', 1, 3, '2020-01-01', 'active'), (3, '丙', 1, 4, '2020-01-01', 'active'), (4, '丁', 1, 2, '2020-01-01', 'active'), (5, '戊', 1, 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) SELECT 'person', 1, id, '2025-12-31', 'done' FROM person;
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('person', 1, 2, '2026-01-01', 'done'), ('person', 1, 3, '2026-01-31', 'done'), ('person', 1, 4, '2026-02-01', 'done'), ('department', 1, 5, '2026-01-20', 'done');
-- case: on the last day there is still time
-- today: 2026-01-31
-- expect: 0
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('person', 1, 1, '2025-12-01', 'done');
-- case: last year's December is judged on new year's day; a month made good in the next, and one that never was
-- today: 2026-04-20
-- expect: ids 1,1,1
-- since: 2026-01-01,2026-03-01,2026-04-01
-- until: 2026-01-15,2026-04-01,-
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('person', 1, 1, '2025-11-30', 'done'), ('person', 1, 1, '2026-01-15', 'done');
-- case: not cleared; cleared on the first day of the month, and on the next; raised in it; left on its last day, and on the day after
-- today: 2026-02-10
-- expect: ids 2,4,6
-- until: -,-,2026-02-01
INSERT INTO person(id, name, clearance_level, cleared_on, left_on, state) VALUES (1, '甲', 1, '2020-01-01', NULL, 'active'), (2, '乙', 2, '2026-01-01', NULL, 'active'), (3, '丙', 2, '2026-01-02', NULL, 'active'), (4, '丁', 3, '2026-01-20', NULL, 'active'),
 (5, '戊', 2, '2020-01-01', '2026-01-31', 'left'), (6, '己', 2, '2020-01-01', '2026-02-01', 'left'), (7, '庚', 2, NULL, NULL, 'active'), (8, '辛', 2, '2026-01-02', NULL, 'active'), (9, '壬', 2, '2026-01-02', NULL, 'active');
INSERT INTO clearance(person, wanted_level, approved_on, state) VALUES (4, 2, '2022-03-01', 'approved'), (4, 3, '2026-01-20', 'approved'), (8, 2, '2022-03-01', 'ended'), (8, 2, '2026-01-02', 'approved'), (9, 2, '2026-01-03', 'approved');
INSERT INTO self_check(kind, department, person, checked_on, state) SELECT 'person', 1, id, '2025-12-10', 'done' FROM person;
-- case: a finished list of an assessment is a self-check; one that is open is none
-- today: 2026-02-10
-- expect: ids 2
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active'), (2, '乙', 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) SELECT 'person', 1, id, '2025-12-10', 'done' FROM person;
INSERT INTO assessment_task(run, kind, department, person, done_on, state) VALUES (1, 'person', 1, 1, '2026-01-20', 'done'), (1, 'person', 1, 2, NULL, 'open');
-- case: the office asks for it once a quarter
-- setting: self_check_person_months 3
-- today: 2026-06-30
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active'), (2, '乙', 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('person', 1, 1, '2025-10-01', 'done'), ('person', 1, 2, '2025-12-31', 'done'), ('person', 1, 2, '2026-03-31', 'done');
-- case: the office does not ask for it
-- setting: self_check_person_months 0
-- today: 2026-12-31
-- expect: 0
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active');
-- case: once a year, which is the longest interval
-- setting: self_check_person_months 12
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active');
-- case: an interval of more than a year is none
-- setting: self_check_person_months 13
-- today: 2026-12-31
-- expect: 0
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active');
-- case: an office in the books since January the 2nd, with no check yet: asked from February on; on the 1st: from then
-- today: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-01-02T09:00:00');
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active');
-- case: in the books since the first of the month, and a check of before entered, of a person alone
-- today: 2026-03-01
-- expect: ids 1,2,2
-- since: 2026-03-01,2026-01-01,2026-02-01
-- until: -,2026-02-01,2026-02-20
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-02-01T09:00:00');
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active'), (2, '乙', 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('person', 1, 1, '2025-12-31', 'done'), ('person', 1, 1, '2026-01-20', 'done'), ('person', 1, 2, '2026-02-20', 'done'), ('department', 1, 1, '2025-02-01', 'done');
-- case: in the books on the first day of the month
-- today: 2026-03-31
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-02-01T09:00:00');
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active');
-- case: the first check of anybody lies on the first day of a month, of any department on another
-- today: 2026-04-01
-- expect: ids 2
-- since: 2026-04-01
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2026-05-01T09:00:00');
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (1, '甲', 2, '2020-01-01', 'active'), (2, '乙', 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) VALUES ('person', 1, 1, '2026-03-01', 'done'), ('department', 1, 1, '2025-02-01', 'done');
-- case: left his classified post by an approved case in the month, after it; cleared again since
-- today: 2026-02-01
-- expect: ids 2,4
-- until: 2026-02-01,-
INSERT INTO person(id, name, department, clearance_level, cleared_on, state) VALUES (1, '甲', 1, 2, '2020-01-01', 'active'), (2, '乙', 1, 2, '2020-01-01', 'active'), (4, '丁', 1, 2, '2020-01-01', 'active');
INSERT INTO self_check(kind, department, person, checked_on, state) SELECT 'person', 1, id, '2025-12-31', 'done' FROM person;
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-01-31', '2026-01-31', 'approved'), (2, 2, 'post', '2026-02-01', '2026-02-01', 'approved'), (4, 4, 'post', '2025-03-01', '2025-03-01', 'closed');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (4, 4, 2, '2025-09-01', 'approved');
-- case: left in the middle of the month after the one that he skipped: no longer than that
-- today: 2026-06-25
-- expect: ids 1
-- since: 2026-06-01
-- until: 2026-06-10
INSERT INTO unit(id, name, state, created_at) VALUES (1, '某局', 'active', '2025-01-01T09:00:00');
INSERT INTO person(id, name, clearance_level, classified_class, cleared_on, left_on, state) VALUES (1, '张三', 2, 'general', '2026-05-01', '2026-06-10', 'left');
