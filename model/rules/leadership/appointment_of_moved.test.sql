-- case: left, still appointed
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-05-01', 'left');
INSERT INTO appointment (id, role, person, department, from_on, state) VALUES (1, 'group_member', 1, 2, '2025-01-01', 'live');
-- case: moved to another department, still stands for the old one
-- expect: ids 1
INSERT INTO person (id, name, department, moved_on, state) VALUES (1, '张三', 3, '2026-05-01', 'active');
INSERT INTO appointment (id, role, person, department, from_on, state) VALUES (1, 'group_member', 1, 2, '2025-01-01', 'live');
-- case: moved within the department
-- expect: 0
INSERT INTO person (id, name, department, moved_on, state) VALUES (1, '张三', 2, '2026-05-01', 'active');
INSERT INTO appointment (id, role, person, department, from_on, state) VALUES (1, 'group_member', 1, 2, '2025-01-01', 'live');
-- case: left, adjusted within the time
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-05-01', 'left');
INSERT INTO appointment (id, role, person, department, from_on, until_on, state) VALUES (1, 'group_member', 1, 2, '2025-01-01', '2026-05-20', 'ended');
-- case: left, adjusted much too late: counts though cured
-- expect: ids 1
-- until: 2026-06-20
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-02-01', 'left');
INSERT INTO appointment (id, role, person, department, from_on, until_on, state) VALUES (1, 'group_member', 1, 2, '2025-01-01', '2026-06-20', 'ended');
-- case: cured in the year before the period
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2025-02-01', 'left');
INSERT INTO appointment (id, role, person, department, from_on, until_on, state) VALUES (1, 'group_member', 1, 2, '2024-01-01', '2025-06-20', 'ended');
-- case: appointed to the new duty after the move
-- expect: 0
INSERT INTO person (id, name, department, moved_on, state) VALUES (1, '张三', 3, '2026-05-01', 'active');
INSERT INTO appointment (id, role, person, department, from_on, state) VALUES (1, 'group_member', 1, 2, '2026-05-01', 'live');
-- case: at the end of the period the time to adjust is not over
-- today: 2026-06-30
-- expect: 0
INSERT INTO person (id, name, state, left_on) VALUES (3, '张', 'left', '2026-05-31');
INSERT INTO appointment (id, role, person, from_on, until_on, state) VALUES (1, 'group_member', 3, '2020-01-01', '2026-06-30', 'ended');
-- case: one day later than the time to adjust
-- today: 2026-07-31
-- expect: ids 1
-- until: 2026-07-01
INSERT INTO person (id, name, state, left_on) VALUES (3, '张', 'left', '2026-05-31');
INSERT INTO appointment (id, role, person, from_on, until_on, state) VALUES (1, 'group_member', 3, '2020-01-01', '2026-07-01', 'ended');
-- case: moved once more, or gone, when the first move should long have been followed; a second move within the time
-- expect: ids 1,2
-- since: 2026-04-01,2026-04-01
-- until: 2026-06-10,-
INSERT INTO person (id, name, department, moved_on, left_on, state) VALUES (1, '张三', 4, '2026-06-01', NULL, 'active'), (2, '李四', 3, '2026-03-01', '2026-06-20', 'left'), (3, '王五', 4, '2026-06-10', NULL, 'active');
INSERT INTO appointment (id, role, person, department, from_on, until_on, state) VALUES (1, 'group_member', 1, 2, '2025-01-01', '2026-06-10', 'ended'), (2, 'group_member', 2, 2, '2025-01-01', NULL, 'live'), (3, 'group_member', 3, 2, '2025-01-01', '2026-06-20', 'ended');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on) VALUES ('person', 1, 'move', '2026-03-01', '2026-06-01'), ('person', 3, 'move', '2026-06-01', '2026-06-10');
