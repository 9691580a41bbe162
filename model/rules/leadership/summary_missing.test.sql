-- case: none at the end of the year
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-21
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
-- case: in the name of the department that runs the secrecy work, on the last day
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state, department) VALUES (3, '张', 'active', 7);
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 3, '2025-01-01', 'live');
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'summary', '甲', 7, '2026-12-20', 'done');
-- case: in the name of another department
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state, department) VALUES (3, '张', 'active', 7);
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 3, '2025-01-01', 'live');
INSERT INTO work_item (year, kind, title, department, done_on, state) VALUES (2026, 'summary', '甲', 8, '2026-02-01', 'done');
