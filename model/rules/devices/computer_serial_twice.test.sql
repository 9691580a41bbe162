-- case: the same disk
-- expect: ids 2
INSERT INTO computer(id, name, state, secret_level, disk_serial) VALUES (1, '甲', 'in_use', 0, 'D1'), (2, '乙', 'in_use', 0, 'D1');
-- case: not known
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, disk_serial) VALUES (1, '甲', 'in_use', 0, NULL), (2, '乙', 'in_use', 0, NULL);
-- case: taken over from a retired one
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, disk_serial) VALUES (1, '甲', 'retired', 0, 'D1'), (2, '乙', 'in_use', 0, 'D1');
