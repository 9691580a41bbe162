-- case: none at the end of the year
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: on the day itself it is not late
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: in time
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'summary', '总结', '2026-12-10', 'done');
