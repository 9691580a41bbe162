-- case: nothing
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO appointment(id, role, person, from_on, state) VALUES (1, 'group_member', 5, '2026-01-05', 'live');
-- case: with a number
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO appointment(id, role, person, from_on, order_no, state) VALUES (1, 'group_member', 5, '2026-01-05', '1号', 'live');
-- case: ended
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO appointment(id, role, person, from_on, state) VALUES (1, 'group_member', 5, '2026-01-05', 'ended');
