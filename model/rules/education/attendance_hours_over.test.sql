-- case: a quarter more than it had; as many; fewer; not there; a session not held yet, which may still get its hours
-- expect: ids 1
-- says: 1.05
INSERT INTO course_session(id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 105, 'held'), (2, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 100, 'planned');
INSERT INTO attendance(id, session, person, attended_on, hours, state) VALUES (1, 1, 1, '2026-05-01', 130, 'attended'), (2, 1, 2, '2026-05-01', 105, 'attended'), (3, 1, 3, '2026-05-01', 50, 'attended'), (4, 1, 4, NULL, 200, 'absent'), (5, 2, 1, '2026-05-01', 200, 'attended');
-- case: the session's hours are unknown
-- expect: 0
INSERT INTO course_session(id, title, kind, topic, group_kind, held_on, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 'held');
INSERT INTO attendance(id, session, person, attended_on, hours, state) VALUES (1, 1, 1, '2026-05-01', 130, 'attended');
-- case: nobody came
-- expect: 0
INSERT INTO course_session(id, title, kind, topic, group_kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 100, 'held');
