-- case: half an hour short
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 950, 'attended');
-- case: last year's hours do not count
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2025-05-01', 4000, 'attended');
-- case: just enough, in two sessions
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 950, 'attended'), (2, 1, '2026-10-01', 50, 'attended');
-- case: the year is still running
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
-- case: joined in August
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, joined_on, classified_class, cleared_on, state) VALUES (1, '张三', '2026-08-01', 'general', '2020-05-01', 'active');
-- case: a leader is judged by the leaders' rule
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', 1, 'core', '2020-05-01', 'active');
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
-- case: hours of a session that was called off, or more than it had, are none; a short session has half hours too
-- today: 2026-12-31
-- expect: ids 1,2
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-05-01', 'active'), (2, '乙', 'general', '2020-05-01', 'active'), (3, '丙', 'general', '2020-05-01', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 950, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 50, 'held'), (3, '讲座', 'lecture', 'law', 'everyone', '2026-11-01', 400, 'cancelled');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 950, 'attended'), (3, 1, '2026-11-01', 400, 'attended'), (1, 2, '2026-05-01', 2000, 'attended'), (1, 3, '2026-05-01', 950, 'attended'), (2, 3, '2026-10-01', 50, 'attended');
