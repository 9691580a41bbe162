INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');

-- case: both go
-- expect: ids 1,1
INSERT INTO carry_out(id, carrier, companion, destination, state) VALUES (1, 1, 2, '示例市', 'out');
-- case: back, and not gone
-- expect: 0
INSERT INTO carry_out(id, carrier, companion, destination, state) VALUES (1, 1, 2, '示例市', 'returned'), (2, 1, 2, '示例市', 'cancelled');
