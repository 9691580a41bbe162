-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'intranet');
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'none');
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'retired', '2026-01-05', 2, 'intranet');
