-- case: not cleared
-- expect: ids 1
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 0);
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
-- case: cleared
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
-- case: to be destroyed
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 0);
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'retired', 2, 5);
