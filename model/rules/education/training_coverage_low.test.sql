-- case: one of two
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended'), (2, 1, '2026-06-01', 'attended'), (1, 2, NULL, 'absent');
-- case: nine of ten are exactly ninety per cent
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO person (id, name, state) SELECT i, '某', 'active' FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) INSERT INTO attendance (session, person, attended_on, state) SELECT 1, i, '2026-05-01', 'attended' FROM n;
-- case: the year is still running
-- today: 2026-11-30
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
