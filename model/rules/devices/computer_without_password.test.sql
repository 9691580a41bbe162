-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'in_use', '2026-01-05', 0, 0);
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'in_use', '2026-01-05', 0, 1);
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'retired', '2026-01-05', 0, 0);
