-- case: not encrypted
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, encrypted) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 0);
-- case: encrypted
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, encrypted) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 1);
-- case: idle
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, encrypted) VALUES (1, '示例', 'idle', '2026-01-05', 2, 0);
