-- case: another has it
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, holder, since_at, state) VALUES (1, '示例', 'medium', 1, 6, '2026-02-01T09:00:00', 'live');
-- case: the same
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, holder, since_at, state) VALUES (1, '示例', 'medium', 1, 5, '2026-02-01T09:00:00', 'live');
-- case: in the registry's safe
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, since_at, state) VALUES (1, '示例', 'medium', 1, '2026-02-01T09:00:00', 'live');
