-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2026-01-05', 2);
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 5);
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'retired', '2026-01-05', 2);
