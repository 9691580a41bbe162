-- case: nobody signed
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-05-01');
-- case: a record of that day
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-05-01');
INSERT INTO computer_check(id, computer, checked_on, source, boot_password, antivirus, jammer, encrypted, wireless, state) VALUES (1, 1, '2026-05-01', 'manual', 1, 1, 1, 1, 0, 'signed');
-- case: signed on the machine's own page
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, last_check_on, check_by) VALUES (1, '示例', 'in_use', 2, '2026-05-01', 8);
-- case: scrapped in May, without the record of its check
-- expect: ids 1
-- until: 2026-05-10
INSERT INTO computer(id, name, state, last_check_on, retired_on) VALUES (1, '甲', 'retired', '2026-02-01', '2026-05-10'), (2, '乙', 'retired', '2026-02-01', '2026-05-10');
INSERT INTO computer_check(computer, checked_on) VALUES (2, '2026-02-01');
