INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: none by August
-- today: 2026-09-01
-- expect: ids 1
-- since: 2026-08-02
-- case: only one department was checked
-- today: 2026-09-01
-- expect: 1
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'inspection', '检查', 2, '2026-06-01', 'done');
-- case: not due yet
-- today: 2026-08-01
-- expect: 0
-- case: checked on the last day
-- today: 2026-09-01
-- expect: 0
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'inspection', '检查', '2026-08-01', 'done');
-- case: in the name of the department that runs the secrecy work, on the last day
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, state, department) VALUES (3, '张', 'active', 7);
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 3, '2025-01-01', 'live');
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'inspection', '甲', 7, '2026-08-01', 'done');
-- case: in the name of another department
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, state, department) VALUES (3, '张', 'active', 7);
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 3, '2025-01-01', 'live');
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'inspection', '甲', 8, '2026-02-01', 'done');
