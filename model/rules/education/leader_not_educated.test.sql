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
-- case: not before the day is over
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 1, 'active');
-- case: the day after; who is no leader, who came in July, who left before
-- today: 2026-12-21
-- expect: ids 1,2
-- since: 2026-12-21,2026-12-21
INSERT INTO person (id, name, is_leader, joined_on, left_on, state) VALUES (1, '张三', 1, NULL, NULL, 'active'), (2, '张三', 1, '2026-06-30', '2026-12-21', 'left'), (3, '王五', 0, NULL, NULL, 'active'), (4, '王五', 1, '2026-07-01', NULL, 'active'),
 (5, '王五', 1, NULL, '2026-12-20', 'left');
-- case: missed the group's study of May and made it up after the day
-- today: 2026-12-31
-- expect: ids 1
-- until: 2026-12-28
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 1, 'active'), (2, '李四', 1, 'active');
INSERT INTO course_session (id, title, kind, topic, held_on, state) VALUES (1, '学习', 'central_group', 'law', '2026-05-01', 'held'), (2, '学习', 'central_group', 'law', '2026-12-28', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (2, 1, '2026-12-28', 'attended'), (1, 2, '2026-05-01', 'attended'), (2, 2, '2026-12-28', 'attended');
-- case: the whole group was late; the planned one counts for nothing
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 1, 'active');
INSERT INTO course_session (id, title, kind, topic, held_on, state) VALUES (1, '学习', 'central_group', 'law', '2026-05-01', 'planned'), (2, '学习', 'central_group', 'law', '2026-12-28', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (2, 1, '2026-12-28', 'attended');
-- case: a leader till January, and one since January; who came to a session that was called off
-- today: 2027-02-01
-- year: 2026
-- expect: ids 1,3
INSERT INTO person (id, name, is_leader, state) VALUES (1, '甲', 0, 'active'), (2, '乙', 1, 'active'), (3, '丙', 1, 'active');
INSERT INTO periodic_check (target_register, target_record, kind, lacking, done_on, state) VALUES ('person', 1, 'leader', 0, '2027-01-10', 'kept'), ('person', 2, 'leader', 1, '2027-01-10', 'kept');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '学习', 'central_group', 'law', 'leaders', '2026-05-01', 'cancelled');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 3, '2026-05-01', 'attended');
