-- case: none
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: the year is not over
-- today: 2026-12-01
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: done
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'appraisal', '考核', '2026-12-15', 'done');
