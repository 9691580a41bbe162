INSERT INTO person(id, name, department, clearance_level, state) VALUES (31, '张三', 5, 3, 'active'), (32, '李四', 6, 2, 'active');
-- case: confidential reader, secret paper
-- expect: ids 1
INSERT INTO circulation(id, no, document, state, readers, level) VALUES (1, 'CY-1', 1, 'running', '[31, 32]', 3);
-- case: all cleared
-- expect: 0
INSERT INTO circulation(id, no, document, state, readers, level) VALUES (1, 'CY-1', 1, 'running', '[31]', 3);
-- case: done
-- expect: 0
INSERT INTO circulation(id, no, document, state, readers, level) VALUES (1, 'CY-1', 1, 'done', '[32]', 3);
