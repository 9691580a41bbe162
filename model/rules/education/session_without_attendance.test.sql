-- case: only absent people
-- expect: ids 1
-- since: 2026-05-09
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 'held');
INSERT INTO attendance (session, person, state) VALUES (1, 1, 'absent');
-- case: somebody attended
-- expect: 0
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended');
-- case: held this week, the sheet is still being typed in
-- expect: 0
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-06-25', 'held');
