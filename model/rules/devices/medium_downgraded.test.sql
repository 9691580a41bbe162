-- case: secret before, internal now
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 1);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例', 'medium', 1, 3, 'live');
-- case: raised
-- expect: 0
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 3);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例', 'medium', 1, 2, 'live');
-- case: destroyed
-- expect: 0
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例', 'destroyed', 1);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例', 'medium', 1, 3, 'closed');
