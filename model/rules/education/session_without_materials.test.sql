-- case: nothing
-- expect: ids 1
INSERT INTO course_session(id, title, kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', '2026-03-01', 200, 'held');
-- case: named
-- expect: 0
INSERT INTO course_session(id, title, kind, held_on, hours, materials, state) VALUES (1, '讲座', 'lecture', '2026-03-01', 200, '读本', 'held');
-- case: an exam needs none
-- expect: 0
INSERT INTO course_session(id, title, kind, held_on, hours, state) VALUES (1, '考试', 'exam', '2026-03-01', 200, 'held');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO course_session(id, title, kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', '2026-03-01', 200, 'held');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO course_session(id, title, kind, held_on, hours, state) VALUES (1, '讲座', 'lecture', '2026-03-01', 200, 'held');
