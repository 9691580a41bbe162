-- case: on the telephone line
-- expect: ids 1
INSERT INTO equipment(id, name, state, secret_level, connection) VALUES (1, '一体机', 'in_use', 2, 'phone_line');
-- case: with a classified machine
-- expect: 0
INSERT INTO equipment(id, name, state, secret_level, connection) VALUES (1, '一体机', 'in_use', 2, 'classified');
-- case: an ordinary fax
-- expect: 0
INSERT INTO equipment(id, name, state, secret_level, connection) VALUES (1, '传真机', 'in_use', 0, 'phone_line');
-- case: put aside in May, scrapped in May, scrapped last year
-- expect: ids 1,2
-- until: 2026-05-10,2026-05-12
INSERT INTO equipment(id, name, state, secret_level, connection, started_on, retired_on) VALUES (1, '甲', 'idle', 2, 'phone_line', '2024-01-01', NULL), (2, '乙', 'retired', 2, 'internet', '2024-01-01', '2026-05-12'), (3, '丙', 'retired', 2, 'internet', '2026-05-12', '2026-05-12');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on) VALUES ('equipment', 1, 'check', '2026-02-01', '2026-05-10');
