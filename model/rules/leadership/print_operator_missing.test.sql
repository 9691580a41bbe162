-- case: the operator has left
-- expect: ids 1
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO person(id, name, left_on, state) VALUES (4, '张三', '2026-02-01', 'left');
INSERT INTO equipment(id, name, state, secret_level) VALUES (1, '打印机', 'in_use', 2);
INSERT INTO appointment(id, role, person, from_on, state) VALUES (1, 'print_operator', 4, '2026-01-01', 'live');
-- case: appointed
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO person(id, name, state) VALUES (4, '张三', 'active');
INSERT INTO equipment(id, name, state, secret_level) VALUES (1, '打印机', 'in_use', 2);
INSERT INTO appointment(id, role, person, from_on, state) VALUES (1, 'print_operator', 4, '2026-01-01', 'live');
-- case: no classified printer
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
