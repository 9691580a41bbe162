-- case: nothing
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO appointment(id, role, person, from_on, state) VALUES (1, 'group_member', 5, '2026-01-05', 'live');
-- case: with a number
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO appointment(id, role, person, from_on, order_no, state) VALUES (1, 'group_member', 5, '2026-01-05', '1号', 'live');
-- case: it ended in spring, and had none to the last; it ended last year; it begins tomorrow; the order is attached
-- expect: ids 1
-- since: 2026-01-05
-- until: 2026-04-01
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO appointment(id, role, person, from_on, until_on, files, state) VALUES (1, 'group_member', 5, '2026-01-05', '2026-04-01', NULL, 'ended'), (2, 'group_member', 5, '2025-01-05', '2025-12-31', NULL, 'ended'), (3, 'group_member', 5, '2026-07-01', NULL, NULL, 'live'), (4, 'group_member', 5, '2026-01-05', NULL, '[7]', 'live');
