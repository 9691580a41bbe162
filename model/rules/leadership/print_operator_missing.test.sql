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
-- case: nobody for two weeks of the year, since mended
-- expect: ids 1
-- until: 2026-03-15
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO equipment (id, name, secret_level, started_on, state) VALUES (1, '机', 3, '2025-01-01', 'in_use');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('print_operator', 3, '2025-01-01', '2026-03-01', 'ended'), ('print_operator', 3, '2026-03-15', NULL, 'live');
-- case: named before the first classified device was used
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO equipment (id, name, secret_level, started_on, state) VALUES (1, '机', 3, '2026-03-15', 'in_use');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('print_operator', 3, '2026-03-15', 'live');
