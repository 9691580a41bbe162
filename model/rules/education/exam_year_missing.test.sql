-- case: none by the end of the year
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
-- case: took it on the page
-- today: 2026-12-28
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
INSERT INTO exam_attempt(id, paper, person, finished_at, state) VALUES (1, 1, 1, '2026-06-10T09:40:00', 'done');
-- case: took it on paper
-- today: 2026-12-28
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
INSERT INTO course_session(id, title, kind, held_on, state) VALUES (1, '考核', 'exam', '2026-06-10', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 1, 'attended');
-- case: June, there is time
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-01-01', 'active');
-- case: cleared in autumn
-- today: 2026-12-28
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-10-01', 'active');
