-- case: nothing is entered
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: somebody is in no department
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state) VALUES (1, '科', 'active');
INSERT INTO person (id, name, department, state) VALUES (1, '张', 1, 'active'), (2, '李', NULL, 'active');
-- case: somebody stayed in a department that was closed
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state, closed_on) VALUES (1, '科', 'active', NULL), (2, '原科', 'closed', '2026-06-30');
INSERT INTO person (id, name, department, state) VALUES (1, '张', 1, 'active'), (2, '李', 2, 'active');
-- case: the department closes tomorrow, and who is in none has left or is yet to come
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state, closed_on) VALUES (1, '科', 'active', NULL), (2, '原科', 'closed', '2026-07-01');
INSERT INTO person (id, name, department, state, left_on, joined_on) VALUES (1, '张', 1, 'active', NULL, NULL), (2, '李', 2, 'active', NULL, NULL), (3, '王', NULL, 'left', '2026-06-30', NULL), (4, '赵', NULL, 'active', NULL, '2026-07-01');
-- case: people and no department, since the year began; a department of the future is none
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active'), (2, '旧局', 'closed');
INSERT INTO department (id, name, state, founded_on) VALUES (1, '科', 'active', '2026-07-01'), (2, '原科', 'closed', NULL);
INSERT INTO person (id, name, department, joined_on, state) VALUES (1, '张', 1, '2026-03-01', 'active');
-- case: departments and nobody: who has left today is nobody, who leaves tomorrow is there
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state, founded_on) VALUES (1, '科', 'active', '2026-06-30');
INSERT INTO person (id, name, department, left_on, state) VALUES (1, '张', 1, '2026-06-30', 'left');
-- case: complete
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state, founded_on) VALUES (1, '科', 'active', '2026-06-30');
INSERT INTO person (id, name, department, left_on, state) VALUES (1, '张', 1, '2026-07-01', 'active');
-- case: since he came, today; since his department was closed in spring, whichever was first
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state, closed_on) VALUES (1, '科', 'active', NULL), (2, '原科', 'closed', '2026-04-01');
INSERT INTO person (id, name, department, joined_on, left_on, state) VALUES (1, '张', 1, NULL, NULL, 'active'), (2, '李', NULL, '2026-06-30', NULL, 'active'), (3, '王', 2, '2020-01-01', '2026-07-01', 'active'), (4, '赵', NULL, '2020-01-01', '2026-06-30', 'left'), (5, '孙', NULL, '2026-07-01', NULL, 'active');
-- case: only one who came today, one whose department was closed last year
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO department (id, name, state) VALUES (1, '科', 'active');
INSERT INTO person (id, name, department, joined_on, state) VALUES (1, '张', 1, NULL, 'active'), (2, '李', NULL, '2026-06-30', 'active');
