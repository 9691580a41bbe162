-- case: nobody
-- expect: ids 1
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '机', 'in_use', 2);
-- case: appointed
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO person(id, name, state) VALUES (8, '张三', 'active');
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '机', 'in_use', 2);
INSERT INTO appointment(id, role, person, from_on, state) VALUES (1, 'password_keeper', 8, '2026-01-01', 'live');
-- case: no classified machine
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
