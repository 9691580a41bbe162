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
-- case: examined after the time
-- today: 2026-12-31
-- expect: ids 3
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (3, '张', 'active', 'general', '2025-01-01');
INSERT INTO exam_attempt (person, state, started_at, finished_at) VALUES (3, 'done', '2026-12-21T09:00:00', '2026-12-21T09:30:00');
-- case: the last day is not over
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (3, '张', 'active', 'general', '2025-01-01');
-- case: he left in the year after
-- from: 2025-01-01
-- to: 2025-12-31
-- today: 2025-12-31
-- expect: ids 3
INSERT INTO person (id, name, state, classified_class, cleared_on, left_on) VALUES (3, '张', 'left', 'general', '2024-01-01', '2026-02-01');
