-- case: nothing is entered
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: somebody is in no department
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state) VALUES (1, '科', 'active');
INSERT INTO person (id, name, department, state) VALUES (1, '张', 1, 'active'), (2, '李', NULL, 'active');
-- case: somebody stayed in a department that was closed
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state, closed_on) VALUES (1, '科', 'active', NULL), (2, '原科', 'closed', '2026-06-30');
INSERT INTO person (id, name, department, state) VALUES (1, '张', 1, 'active'), (2, '李', 2, 'active');
-- case: the department closes tomorrow, and who is in none has left or is yet to come
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state, closed_on) VALUES (1, '科', 'active', NULL), (2, '原科', 'closed', '2026-07-01');
INSERT INTO person (id, name, department, state, left_on, joined_on) VALUES (1, '张', 1, 'active', NULL, NULL), (2, '李', 2, 'active', NULL, NULL), (3, '王', NULL, 'left', '2026-06-30', NULL), (4, '赵', NULL, 'active', NULL, '2026-07-01');
