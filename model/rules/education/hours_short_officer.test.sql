-- case: half an hour short
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 950, 'attended');
-- case: last year's hours do not count
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2025-05-01', 4000, 'attended');
-- case: just enough, in two sessions
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 4000, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-10-01', 400, 'held');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 950, 'attended'), (2, 1, '2026-10-01', 50, 'attended');
-- case: the year is still running
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
-- case: joined in August
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, joined_on, classified_class, state) VALUES (1, '张三', '2026-08-01', 'none', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
-- case: an officer only until spring
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('officer_part', 1, '2020-01-01', '2026-03-01', 'ended');
-- case: an officer on the last day, and no more at the end of the year; until the last day
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('officer_part', 1, '2020-01-01', '2026-12-21', 'ended'), ('officer_part', 2, '2020-01-01', '2026-12-20', 'ended');
