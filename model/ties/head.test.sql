-- case: head
-- expect: ids 1
INSERT INTO department(id, name, head, state) VALUES (1, '示例科', 1, 'active');
-- case: a department that is no more
-- expect: 0
INSERT INTO department(id, name, head, state) VALUES (1, '示例科', 1, 'closed');
