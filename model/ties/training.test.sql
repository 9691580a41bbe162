-- case: expected
-- expect: ids 1
INSERT INTO course_session(id, title, state) VALUES (1, '示例考试', 'planned');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 1, 'expected');
-- case: attended, and a session called off
-- expect: 0
INSERT INTO course_session(id, title, state) VALUES (1, '示例考试', 'held'), (2, '示例讲座', 'cancelled');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 1, 'attended'), (2, 2, 1, 'expected');
