-- case: his
-- expect: ids 1
INSERT INTO unit(id, name, chief, state) VALUES (1, '示例局', 1, 'active');
-- case: over, and nobody's
-- expect: 0
INSERT INTO unit(id, name, chief, state) VALUES (1, '示例局', 1, 'closed'), (2, '示例局二', NULL, 'active');
