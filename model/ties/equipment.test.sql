-- case: his
-- expect: ids 1
INSERT INTO equipment(id, name, keeper, state) VALUES (1, '示例复印机', 1, 'in_use');
-- case: over, and nobody's
-- expect: 0
INSERT INTO equipment(id, name, keeper, state) VALUES (1, '示例复印机', 1, 'retired'), (2, '示例打印机', NULL, 'in_use');
