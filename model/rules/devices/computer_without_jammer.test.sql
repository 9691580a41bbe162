-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, jammer) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 0);
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, jammer) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 1);
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, jammer) VALUES (1, '示例', 'retired', '2026-01-05', 2, 0);
-- case: found by one check, mended at the next
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO computer(id, name, state, started_on, secret_level, jammer) VALUES (1, '示例', 'in_use', '2025-01-05', 3, 1), (2, '示例', 'in_use', '2025-01-05', 3, 1);
INSERT INTO computer_check(id, computer, checked_on, jammer) VALUES (1, 1, '2026-02-01', 1), (2, 1, '2026-03-01', 0), (3, 1, '2026-04-01', 0), (4, 1, '2026-05-01', 1), (5, 2, '2026-03-01', 1);
-- case: found and mended in the year before
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, jammer) VALUES (1, '示例', 'in_use', '2025-01-05', 3, 1);
INSERT INTO computer_check(id, computer, checked_on, jammer) VALUES (1, 1, '2025-03-01', 0), (2, 1, '2025-12-31', 1);
-- case: two checks have found it and nothing is mended: once
-- expect: 1
INSERT INTO computer(id, name, state, started_on, last_check_on, secret_level, jammer) VALUES (1, '示例', 'in_use', '2025-01-05', '2026-04-01', 3, 0);
INSERT INTO computer_check(id, computer, checked_on, jammer) VALUES (1, 1, '2026-03-01', 0), (2, 1, '2026-04-01', 0);
-- case: an open machine needs none; 秘密 is the first that does
-- expect: ids 2
INSERT INTO computer(id, name, state, secret_level, jammer, started_on) VALUES (1, '甲', 'in_use', 1, 0, '2026-02-01'), (2, '乙', 'in_use', 2, 0, '2026-02-01'), (3, '丙', 'in_use', 2, 1, '2026-02-01'), (4, '丁', 'retired', 2, 0, '2026-02-01');
