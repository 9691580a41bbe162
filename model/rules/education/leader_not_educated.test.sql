-- case: leader attended only a lecture
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 1, 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended');
-- case: leader was absent
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 1, 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '学习', 'central_group', 'law', 'leaders', '2026-05-01', 'held');
INSERT INTO attendance (session, person, state) VALUES (1, 1, 'absent');
-- case: leader took part
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 1, 'active');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '学习', 'central_group', 'law', 'leaders', '2026-05-01', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended');
-- case: joined in autumn
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, is_leader, joined_on, state) VALUES (1, '张三', 1, '2026-09-01', 'active');
