-- case: his
-- expect: ids 1
INSERT INTO computer(id, name, keeper, state) VALUES (1, '示例机', 1, 'idle');
-- case: over, and nobody's
-- expect: 0
INSERT INTO computer(id, name, keeper, state) VALUES (1, '示例机', 1, 'retired'), (2, '示例机二', NULL, 'in_use');
