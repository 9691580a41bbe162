INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: none
-- expect: ids 1
-- since: 2026-04-02
-- case: made too late counts though cured
-- expect: 1
-- until: 2026-05-01
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
-- case: in the name of the department that runs the secrecy work, on the last day
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, state, department) VALUES (3, '张', 'active', 7);
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 3, '2025-01-01', 'live');
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'plan', '甲', 7, '2026-04-01', 'done');
-- case: in the name of another department
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, state, department) VALUES (3, '张', 'active', 7);
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 3, '2025-01-01', 'live');
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'plan', '甲', 8, '2026-02-01', 'done');
