INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
-- case: a deputy leads the group
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_leader', 2, '2025-01-01', 'live');
-- case: the chief leads it
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_leader', 1, '2025-01-01', 'live');
-- case: his appointment ended after the day of judgement
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 1, '2025-01-01', '2026-07-01', 'ended');
-- case: his appointment ended before
-- expect: 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 1, '2025-01-01', '2026-06-01', 'ended');
-- case: nobody for ten days of the year, since mended
-- expect: ids 1
UPDATE unit SET chief = 3;
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 3, '2025-01-01', '2026-03-01', 'ended'), ('group_leader', 3, '2026-03-11', NULL, 'live');
-- case: the next one follows on the day after
-- expect: 0
UPDATE unit SET chief = 3;
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 3, '2025-01-01', '2026-02-28', 'ended'), ('group_leader', 3, '2026-03-01', NULL, 'live');
-- case: nobody for a while in the year before
-- expect: 0
UPDATE unit SET chief = 3;
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 3, '2024-01-01', '2025-03-01', 'ended'), ('group_leader', 3, '2025-12-31', NULL, 'live');

-- case: no chief is registered
-- expect: ids 1
UPDATE unit SET chief = NULL;
