-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'in_use', '2026-01-05', 0, 0);
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'in_use', '2026-01-05', 0, 1);
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'retired', '2026-01-05', 0, 0);
-- case: found by one check, mended at the next
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'in_use', '2025-01-05', 3, 1), (2, '示例', 'in_use', '2025-01-05', 3, 1);
INSERT INTO computer_check(id, computer, checked_on, boot_password) VALUES (1, 1, '2026-02-01', 1), (2, 1, '2026-03-01', 0), (3, 1, '2026-04-01', 0), (4, 1, '2026-05-01', 1), (5, 2, '2026-03-01', 1);
-- case: found and mended in the year before
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, boot_password) VALUES (1, '示例', 'in_use', '2025-01-05', 3, 1);
INSERT INTO computer_check(id, computer, checked_on, boot_password) VALUES (1, 1, '2025-03-01', 0), (2, 1, '2025-12-31', 1);
-- case: two checks have found it and nothing is mended: once
-- expect: 1
INSERT INTO computer(id, name, state, started_on, last_check_on, secret_level, boot_password) VALUES (1, '示例', 'in_use', '2025-01-05', '2026-04-01', 3, 0);
INSERT INTO computer_check(id, computer, checked_on, boot_password) VALUES (1, 1, '2026-03-01', 0), (2, 1, '2026-04-01', 0);
-- case: seen without one, then put aside in May; scrapped in May; put aside last year; put aside today
-- expect: ids 1,2,4
-- since: 2026-02-01,2026-02-01,2026-02-01
-- until: 2026-05-10,2026-05-12,2026-06-30
INSERT INTO computer(id, name, state, last_check_on, retired_on) VALUES (1, '甲', 'idle', '2026-02-01', NULL), (2, '乙', 'retired', '2026-02-01', '2026-05-12'), (3, '丙', 'idle', '2025-02-01', NULL), (4, '丁', 'in_repair', '2026-02-01', NULL), (5, '戊', 'idle', '2026-02-01', NULL);
UPDATE computer SET boot_password = 1 WHERE id = 5;
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on) VALUES ('computer', 1, 'check', '2026-02-01', '2026-05-10'), ('computer', 2, 'check', '2026-02-01', '2026-05-12'), ('computer', 3, 'check', '2025-02-01', '2025-05-10'), ('computer', 4, 'check', '2026-02-01', '2026-06-30'), ('computer', 5, 'check', '2026-02-01', '2026-05-10');
