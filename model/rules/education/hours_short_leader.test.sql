-- case: half an hour short
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', 1, 'core', '2020-05-01', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 350, 'attended');
-- case: last year's hours do not count
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', 1, 'core', '2020-05-01', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2025-05-01', 4000, 'attended');
-- case: just enough, in two sessions
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', 1, 'core', '2020-05-01', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 350, 'attended'), (2, 1, '2026-10-01', 50, 'attended');
-- case: the year is still running
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', 1, 'core', '2020-05-01', 'active');
-- case: joined in August
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, joined_on, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', '2026-08-01', 1, 'core', '2020-05-01', 'active');
-- case: not a leader
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 0, 'active');
-- case: a leader till January, and one since January; one made in spring and no more in autumn
-- today: 2027-02-01
-- year: 2026
-- expect: ids 1
INSERT INTO person (id, name, is_leader, state) VALUES (1, '甲', 0, 'active'), (2, '乙', 1, 'active'), (3, '丙', 0, 'active');
INSERT INTO periodic_check (target_register, target_record, kind, lacking, done_on, state) VALUES ('person', 1, 'leader', 0, '2027-01-10', 'kept'), ('person', 2, 'leader', 1, '2027-01-10', 'kept'), ('person', 3, 'leader', 1, '2026-03-01', 'kept'), ('person', 3, 'leader', 0, '2026-09-01', 'kept');
