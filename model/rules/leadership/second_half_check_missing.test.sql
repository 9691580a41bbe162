-- case: only in spring
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-05-10', 'done');
-- case: in November
-- today: 2026-12-28
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-11-10', 'done');
-- case: June, there is time
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
-- case: the last day is not over
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
