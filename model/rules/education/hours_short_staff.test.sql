-- case: half an hour short
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 150, 'attended');
-- case: last year's hours do not count
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2025-05-01', 4000, 'attended');
-- case: just enough, in two sessions
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 150, 'attended'), (2, 1, '2026-10-01', 50, 'attended');
-- case: the year is still running
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
-- case: joined in August
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, joined_on, classified_class, state) VALUES (1, '张三', '2026-08-01', 'none', 'active');
-- case: a cleared person is judged by another rule
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
-- case: the hours of spring count, whatever part of the year is judged; those of the year before do not
-- today: 2026-12-31
-- from: 2025-10-01
-- expect: ids 2
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active'), (2, '李四', 'none', 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-03-01', 200, 'attended'), (1, 2, '2025-11-01', 200, 'attended');
