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
-- case: 秘密 to whom nobody cleared; 内部 is for all
-- expect: ids 1
INSERT INTO person(id, name, clearance_level) VALUES (41, '张三', NULL);
INSERT INTO circulation(id, no, document, readers, level, started_on, state) VALUES (1, 'CY-1', 1, '[41]', 2, '2026-03-01', 'running'), (2, 'CY-2', 1, '[41]', 1, '2026-03-01', 'running');
