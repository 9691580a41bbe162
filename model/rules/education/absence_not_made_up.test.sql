-- case: absent in March, nothing since
-- expect: ids 1
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
-- case: made up in May
-- expect: 0
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held'), (2, '补课', 'law', '2026-05-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent'), (2, 2, 5, 'attended');
-- case: there is time yet
-- expect: 0
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-06-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
