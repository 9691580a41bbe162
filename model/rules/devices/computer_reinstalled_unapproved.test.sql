-- case: installed again in March
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 2, '2024-03-01', '2026-03-01');
-- case: with approval
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 2, '2024-03-01', '2026-03-01');
INSERT INTO device_request(id, kind, computer, reason, state, approved_on) VALUES (1, 'reinstall', 1, '故障', 'done', '2026-02-27');
-- case: the first installation
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 2, '2026-03-02', '2026-03-01');
-- case: approval of last year is another one's
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 2, '2024-03-01', '2026-03-01');
INSERT INTO device_request(id, kind, computer, reason, state, approved_on) VALUES (1, 'reinstall', 1, '故障', 'done', '2025-02-27');
