-- case: seven months ago
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2025-11-20');
-- case: never, and in use for a year
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, started_on) VALUES (1, '示例', 'in_use', 0, '2025-06-20');
-- case: six months to the day
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2025-12-30');
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'retired', 2, '2024-11-20');
