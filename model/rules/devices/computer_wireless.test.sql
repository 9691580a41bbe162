-- case: with wireless
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 1);
-- case: taken out
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 0);
-- case: an unclassified one may
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2026-01-05', 0, 1);
