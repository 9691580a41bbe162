-- case: his
-- expect: ids 1
INSERT INTO medium(id, name, keeper, state) VALUES (1, '示例盘', 1, 'in_use');
-- case: over, and nobody's
-- expect: 0
INSERT INTO medium(id, name, keeper, state) VALUES (1, '示例盘', 1, 'destroyed'), (2, '示例盘二', NULL, 'in_use');
