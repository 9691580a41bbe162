-- case: a clerk keeps a secret machine
-- expect: ids 1
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO computer(id, name, state, started_on, secret_level, network, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 3, 'none', 5);
-- case: cleared as high
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 3);
INSERT INTO computer(id, name, state, started_on, secret_level, network, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 3, 'none', 5);
-- case: internal only
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 0);
INSERT INTO computer(id, name, state, started_on, secret_level, network, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 1, 'none', 5);
