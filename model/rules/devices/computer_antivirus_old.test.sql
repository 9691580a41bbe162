-- case: two months old when checked
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, antivirus, antivirus_updated_on, last_check_on) VALUES (1, '示例', 'in_use', 2, 1, '2026-03-01', '2026-05-01');
-- case: fresh when checked
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, antivirus, antivirus_updated_on, last_check_on) VALUES (1, '示例', 'in_use', 2, 1, '2026-04-20', '2026-05-01');
-- case: no date known
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, antivirus, last_check_on) VALUES (1, '示例', 'in_use', 2, 1, '2026-05-01');
