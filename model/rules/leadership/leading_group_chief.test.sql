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
