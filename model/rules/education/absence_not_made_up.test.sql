-- case: absent in March, nothing since
-- expect: ids 1
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
-- case: made up in May, a day late
-- expect: ids 1
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held'), (2, '补课', 'law', '2026-05-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent'), (2, 2, 5, 'attended');
-- case: there is time yet
-- expect: 0
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-06-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
-- case: missed late in the last year, the time to make up ended in this one
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO course_session (id, title, kind, topic, state, held_on) VALUES (1, '甲', 'lecture', 'law', 'held', '2025-12-01');
INSERT INTO attendance (id, session, person, state) VALUES (1, 1, 3, 'absent');
-- case: made up on the last day
-- expect: 0
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO course_session (id, title, kind, topic, state, held_on) VALUES (1, '甲', 'lecture', 'law', 'held', '2026-01-10'), (2, '乙', 'lecture', 'law', 'held', '2026-03-11');
INSERT INTO attendance (id, session, person, state) VALUES (1, 1, 3, 'absent'), (2, 2, 3, 'attended');
-- case: made up a day late
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO course_session (id, title, kind, topic, state, held_on) VALUES (1, '甲', 'lecture', 'law', 'held', '2026-01-10'), (2, '乙', 'lecture', 'law', 'held', '2026-03-12');
INSERT INTO attendance (id, session, person, state) VALUES (1, 1, 3, 'absent'), (2, 2, 3, 'attended');
