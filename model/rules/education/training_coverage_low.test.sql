-- case: one of two
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO course_session (id, state) VALUES (1, 'held'), (2, 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended'), (2, 1, '2026-06-01', 'attended'), (1, 2, NULL, 'absent');
-- case: nine of ten are exactly ninety per cent
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO person (id, name, state) SELECT i, '某', 'active' FROM n;
INSERT INTO course_session (id, state) VALUES (1, 'held');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) INSERT INTO attendance (session, person, attended_on, state) SELECT 1, i, '2026-05-01', 'attended' FROM n;
-- case: the year is still running
-- today: 2026-11-30
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: eight of ten; those who came, by July, left before or trained after the day do not help
-- today: 2026-12-21
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active'), (2, '旧局', 'closed');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO person (id, name, joined_on, left_on, state) SELECT i, '某', CASE i WHEN 9 THEN '2026-06-30' END, CASE i WHEN 10 THEN '2026-12-21' END, 'active' FROM n;
INSERT INTO person (id, name, joined_on, left_on, state) VALUES (11, '甲', '2026-07-01', NULL, 'active'), (12, '乙', NULL, '2026-12-20', 'left');
INSERT INTO course_session (id, state) VALUES (1, 'held'), (2, 'held'), (3, 'held');
INSERT INTO attendance (session, person, attended_on, state) SELECT 1, id, CASE id WHEN 1 THEN '2026-01-01' WHEN 2 THEN '2026-12-20' ELSE '2026-05-01' END, 'attended' FROM person WHERE id <= 8 OR id >= 11;
INSERT INTO attendance (session, person, attended_on, state) VALUES (2, 9, '2025-12-31', 'attended'), (3, 9, '2026-12-21', 'attended'), (2, 10, '2026-05-01', 'expected');
-- case: nine of ten
-- today: 2026-12-21
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO person (id, name, joined_on, left_on, state) SELECT i, '某', CASE i WHEN 9 THEN '2026-06-30' END, CASE i WHEN 10 THEN '2026-12-21' END, 'active' FROM n;
INSERT INTO person (id, name, joined_on, left_on, state) VALUES (11, '甲', '2026-07-01', NULL, 'active'), (12, '乙', NULL, '2026-12-20', 'left');
INSERT INTO course_session (id, state) VALUES (1, 'held'), (2, 'held'), (3, 'held');
INSERT INTO attendance (session, person, attended_on, state) SELECT 1, id, CASE id WHEN 1 THEN '2026-01-01' WHEN 2 THEN '2026-12-20' ELSE '2026-05-01' END, 'attended' FROM person WHERE id <= 9;
-- case: the last day is not over
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: the session they came to was called off
-- today: 2026-12-21
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO course_session (id, state) VALUES (1, 'cancelled');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended');
