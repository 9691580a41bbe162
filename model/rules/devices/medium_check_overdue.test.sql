-- case: in April last
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-04-20');
-- case: this month
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-06-02');
-- case: five days of grace
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-05-26');
-- case: unclassified, and for work secrets: the office's media are all checked, what they are used for shows then
-- expect: ids 1,2
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 0, '2026-05-24'), (2, '示例', 'in_use', 1, '2026-04-20'), (3, '示例', 'in_use', 0, '2026-05-25'), (4, '示例', 'idle', 0, '2026-04-20');
-- case: late in spring, cured since
-- expect: ids 1
-- until: 2026-05-20
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例盘', 'in_use', 3, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('medium', 1, 'check', '2026-02-01', NULL, '2026-05-20'), ('medium', 1, 'check', '2026-05-20', NULL, '2026-06-20');
-- case: late until it was retired
-- expect: ids 1
-- until: 2026-04-20
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例盘', 'retired', 3, '2026-02-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('medium', 1, 'check', '2026-02-01', NULL, '2026-04-20');
-- case: never checked until summer
-- expect: ids 1
-- until: 2026-06-20
INSERT INTO medium(id, name, state, secret_level, issued_on, last_check_on) VALUES (1, '示例盘', 'in_use', 3, '2026-01-05', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('medium', 1, 'check', NULL, NULL, '2026-06-20');
-- case: each check in time, or within the days of grace
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例盘', 'in_use', 3, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('medium', 1, 'check', '2026-03-15', NULL, '2026-04-20'), ('medium', 1, 'check', '2026-04-20', NULL, '2026-05-20'), ('medium', 1, 'check', '2026-05-20', NULL, '2026-06-20');
-- case: late and cured in the year before
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例盘', 'in_use', 3, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('medium', 1, 'check', '2025-08-01', NULL, '2025-12-20');
-- case: another register of the same number, another thing
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例盘', 'in_use', 3, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('equipment', 1, 'check', '2026-01-01', NULL, '2026-06-20'), ('medium', 1, 'other', '2026-01-01', NULL, '2026-06-20');
-- case: the check entered lies ahead of the day of judgement: then it was still open
-- today: 2026-06-10
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例盘', 'in_use', 3, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('medium', 1, 'check', '2026-04-01', NULL, '2026-06-20');
-- case: it lay idle for a month in between and came back unchecked: one lateness, not two
-- expect: 1
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例盘', 'in_use', 3, '2026-02-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('medium', 1, 'check', '2026-02-01', NULL, '2026-04-20');
-- case: due on 25 June, the five days of grace end today; due on the 24th
-- expect: ids 2
-- since: 2026-06-25
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-05-25'), (2, '示例', 'in_use', 2, '2026-05-24');
