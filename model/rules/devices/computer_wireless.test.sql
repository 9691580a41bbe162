-- case: with wireless
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 1);
-- case: taken out
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 0);
-- case: an unclassified one may
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2026-01-05', 0, 1);
-- case: found by one check, mended at the next
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2025-01-05', 3, 0), (2, '示例', 'in_use', '2025-01-05', 3, 0);
INSERT INTO computer_check(id, computer, checked_on, wireless) VALUES (1, 1, '2026-02-01', 0), (2, 1, '2026-03-01', 1), (3, 1, '2026-04-01', 1), (4, 1, '2026-05-01', 0), (5, 2, '2026-03-01', 0);
-- case: found and mended in the year before
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2025-01-05', 3, 0);
INSERT INTO computer_check(id, computer, checked_on, wireless) VALUES (1, 1, '2025-03-01', 1), (2, 1, '2025-12-31', 0);
-- case: two checks have found it and nothing is mended: once
-- expect: 1
INSERT INTO computer(id, name, state, started_on, last_check_on, secret_level, wireless) VALUES (1, '示例', 'in_use', '2025-01-05', '2026-04-01', 3, 1);
INSERT INTO computer_check(id, computer, checked_on, wireless) VALUES (1, 1, '2026-03-01', 1), (2, 1, '2026-04-01', 1);
