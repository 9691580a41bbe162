-- case: half an hour short
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 950, 'attended');
-- case: last year's hours do not count
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2025-05-01', 4000, 'attended');
-- case: just enough, in two sessions
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
INSERT INTO attendance (session, person, attended_on, hours, state) VALUES (1, 1, '2026-05-01', 950, 'attended'), (2, 1, '2026-10-01', 50, 'attended');
-- case: the year is still running
-- today: 2026-12-20
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-05-01', 'active');
-- case: joined in August
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, joined_on, classified_class, cleared_on, state) VALUES (1, '张三', '2026-08-01', 'general', '2020-05-01', 'active');
-- case: a leader is judged by the leaders' rule
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', 1, 'core', '2020-05-01', 'active');
