-- case: nobody approved
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2026-03-05', 2);
INSERT INTO device_request(id, kind, computer, reason, state) VALUES (1, 'use', 1, '需要', 'asked');
-- case: approved
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2026-03-05', 2);
INSERT INTO device_request(id, kind, computer, reason, state, approved_by) VALUES (1, 'use', 1, '需要', 'done', 2);
-- case: in use since before the register
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2025-03-05', 2);
-- case: proposed only
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, proposed_on) VALUES (1, '示例', 'pending', 2, '2026-03-05');
