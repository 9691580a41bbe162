-- case: none by the end of the year
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
-- case: took it on the page
-- today: 2026-12-28
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
INSERT INTO exam_attempt(id, paper, person, finished_at, state) VALUES (1, 1, 1, '2026-06-10T09:40:00', 'done');
-- case: the exam he signed in for was called off
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
INSERT INTO course_session(id, title, kind, held_on, state) VALUES (1, '考核', 'exam', '2026-06-10', 'cancelled');
INSERT INTO attendance(id, session, person, attended_on, state) VALUES (1, 1, 1, '2026-06-10', 'attended');
-- case: took it on paper
-- today: 2026-12-28
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
INSERT INTO course_session(id, title, kind, held_on, state) VALUES (1, '考核', 'exam', '2026-06-10', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 1, 'attended');
-- case: June, there is time
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
-- case: cleared in autumn
-- today: 2026-12-28
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-10-01', 'active');
-- case: examined after the time
-- today: 2026-12-31
-- expect: ids 3
-- until: 2026-12-21
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (3, '张', 'active', 'general', '2025-01-01');
INSERT INTO exam_attempt (person, state, started_at, finished_at) VALUES (3, 'done', '2026-12-21T09:00:00', '2026-12-21T09:30:00');
-- case: the last day is not over
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (3, '张', 'active', 'general', '2025-01-01');
-- case: he left in the year after
-- from: 2025-01-01
-- to: 2025-12-31
-- today: 2025-12-31
-- expect: ids 3
INSERT INTO person (id, name, state, classified_class, cleared_on, left_on) VALUES (3, '张', 'left', 'general', '2024-01-01', '2026-02-01');
-- case: the day after; cleared in June and in July; not cleared; left that day, and the day before
-- today: 2026-12-21
-- expect: ids 1,4
-- since: 2026-12-21,2026-12-21
-- until: -,-
INSERT INTO person (id, name, classified_class, cleared_on, left_on, state) VALUES (1, '甲', 'general', '2026-06-30', NULL, 'active'), (2, '乙', 'general', '2026-07-01', NULL, 'active'), (3, '丙', 'none', '2020-01-01', NULL, 'active'), (4, '丁', 'core', '2020-01-01', '2026-12-21', 'left'), (5, '戊', 'core', '2020-01-01', '2026-12-20', 'left');
-- case: a lecture is no exam, one called off, last year's, an attempt not handed in, one of last year; on the last day
-- today: 2026-12-31
-- expect: ids 1,2,3,4,5
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-01-01', 'active'), (2, '乙', 'general', '2020-01-01', 'active'), (3, '丙', 'general', '2020-01-01', 'active'), (4, '丁', 'general', '2020-01-01', 'active'), (5, '戊', 'general', '2020-01-01', 'active'), (6, '己', 'general', '2020-01-01', 'active'), (7, '庚', 'general', '2020-01-01', 'active');
INSERT INTO course_session(id, title, kind, held_on, state) VALUES (1, '讲座', 'lecture', '2026-06-10', 'held'), (2, '考核', 'exam', '2026-06-10', 'held'), (3, '考核', 'exam', '2025-12-31', 'held'), (4, '考核', 'exam', '2026-12-20', 'held');
INSERT INTO attendance(session, person, state) VALUES (1, 1, 'attended'), (2, 2, 'absent'), (3, 3, 'attended'), (4, 6, 'attended');
INSERT INTO exam_attempt(id, paper, person, finished_at, state) VALUES (1, 1, 4, '2026-06-10T09:40:00', 'taking'), (2, 1, 5, '2025-12-31T09:40:00', 'done'), (3, 1, 7, '2026-12-20T09:40:00', 'done');
-- case: cleared years ago and raised in autumn, or lowered; cleared in autumn for the first time; what was ended, refused or given in autumn does not tell
-- today: 2026-12-31
-- expect: ids 1,2
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 3, 'important', '2026-09-01', 'active'), (2, '乙', 2, 'general', '2026-09-01', 'active'), (3, '丙', 2, 'general', '2026-09-01', 'active'), (4, '丁', 2, 'general', '2026-09-01', 'active'), (5, '戊', 2, 'general', '2026-09-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-02-01', 'approved'), (1, 'important', 3, '2026-09-01', 'approved'), (2, 'important', 3, '2020-02-01', 'approved'), (3, 'general', 2, '2020-02-01', 'ended'), (4, 'general', 2, '2020-02-01', 'refused'), (5, 'general', 2, '2026-08-30', 'approved');
-- case: left his classified post by an approved case on the last day, on the day after; a case not approved; cleared again since
-- today: 2026-12-31
-- expect: ids 2,3,4
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-01-01', 'active'), (2, '乙', 'general', '2020-01-01', 'active'), (3, '丙', 'general', '2020-01-01', 'active'), (4, '丁', 'general', '2020-01-01', 'active');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-12-20', '2026-12-20', 'approved'), (2, 2, 'post', '2026-12-21', '2026-12-21', 'approved'), (3, 3, 'post', '2025-06-01', NULL, 'handed_over'), (4, 4, 'post', '2025-03-01', '2025-03-01', 'closed');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (4, 4, 2, '2025-09-01', 'approved');
-- case: took it in June; judged is the last quarter alone
-- today: 2026-12-28
-- from: 2026-10-01
-- expect: ids 2
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active'), (2, '李四', 'general', '2020-01-01', 'active');
INSERT INTO exam_attempt(id, paper, person, finished_at, state) VALUES (1, 1, 1, '2026-06-10T09:40:00', 'done'), (2, 1, 2, '2025-11-10T09:40:00', 'done');
