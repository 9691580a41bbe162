INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: none
-- expect: ids 1
-- case: made too late counts though cured
-- expect: 1
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'plan', '计划', '2026-05-01', 'done');
-- case: made on the last day
-- expect: 0
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'plan', '计划', '2026-04-01', 'done');
-- case: not yet due
-- today: 2026-04-01
-- expect: 0
-- case: a department's own plan is not the unit's
-- expect: 1
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'plan', '计划', 3, '2026-02-01', 'done');
