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
-- case: approved a week after; on the day; three months before, and a day more; asked for only; another approval, another machine
-- expect: ids 1,4,5,6
-- until: 2026-03-08,-,-,-
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 2, '2024-03-01', '2026-03-01'), (2, '示例', 'idle', 2, '2024-03-01', '2026-03-01'), (3, '示例', 'in_use', 2, '2024-03-01', '2026-03-01'),
 (4, '示例', 'in_use', 2, '2024-03-01', '2026-03-01'), (5, '示例', 'in_use', 2, '2024-03-01', '2026-03-01'), (6, '示例', 'in_use', 3, '2024-03-01', '2026-03-01');
INSERT INTO device_request(id, kind, computer, reason, state, approved_on) VALUES (1, 'reinstall', 1, '故障', 'approved', '2026-03-08'), (2, 'reinstall', 2, '故障', 'done', '2026-03-01'), (3, 'reinstall', 3, '故障', 'done', '2025-12-01'),
 (4, 'reinstall', 4, '故障', 'done', '2025-11-30'), (5, 'reinstall', 5, '故障', 'asked', NULL), (6, 'use', 6, '故障', 'done', '2026-02-20');
-- case: unclassified, retired, last year's, before approvals were kept
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 1, '2024-03-01', '2026-03-01'), (2, '示例', 'retired', 2, '2024-03-01', '2026-03-01'), (3, '示例', 'in_use', 2, '2024-03-01', '2025-12-31');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 2, '2024-03-01', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on) VALUES (1, '示例', 'in_use', 2, '2024-03-01', '2026-03-01');
-- case: in repair, scrapped since
-- expect: ids 1,2
-- until: -,2026-05-01
INSERT INTO computer(id, name, state, secret_level, started_on, os_installed_on, retired_on) VALUES (1, '示例', 'in_repair', 2, '2024-03-01', '2026-03-01', NULL), (2, '示例', 'retired', 2, '2024-03-01', '2026-03-01', '2026-05-01');
