-- case: on the telephone line
-- expect: ids 1
INSERT INTO equipment(id, name, state, secret_level, connection) VALUES (1, '一体机', 'in_use', 2, 'phone_line');
-- case: with a classified machine
-- expect: 0
INSERT INTO equipment(id, name, state, secret_level, connection) VALUES (1, '一体机', 'in_use', 2, 'classified');
-- case: an ordinary fax
-- expect: 0
INSERT INTO equipment(id, name, state, secret_level, connection) VALUES (1, '传真机', 'in_use', 0, 'phone_line');
