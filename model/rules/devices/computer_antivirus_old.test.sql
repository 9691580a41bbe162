-- case: two months old when checked
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO computer(id, name, state, secret_level, antivirus, antivirus_updated_on, last_check_on) VALUES (1, '示例', 'in_use', 2, 1, '2026-03-01', '2026-05-01');
-- case: fresh when checked
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, antivirus, antivirus_updated_on, last_check_on) VALUES (1, '示例', 'in_use', 2, 1, '2026-04-20', '2026-05-01');
-- case: no date known
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, antivirus, last_check_on) VALUES (1, '示例', 'in_use', 2, 1, '2026-05-01');
-- case: at the check before the last the virus base was old
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-06-20
INSERT INTO computer(id, name, state, antivirus, antivirus_updated_on, last_check_on) VALUES (1, '示例机', 'in_use', 1, '2026-06-20', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'antivirus', '2026-01-01', '2026-04-20', '2026-06-20');
-- case: it was fresh at each check
-- expect: 0
INSERT INTO computer(id, name, state, antivirus, antivirus_updated_on, last_check_on) VALUES (1, '示例机', 'in_use', 1, '2026-06-20', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'antivirus', '2026-04-18', '2026-04-20', '2026-06-20');
-- case: two checks saw the same old virus base
-- expect: 1
-- since: 2026-02-01
INSERT INTO computer(id, name, state, antivirus, antivirus_updated_on, last_check_on) VALUES (1, '示例机', 'in_use', 1, '2026-01-01', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'antivirus', '2026-01-01', '2026-04-20', '2026-06-20');
