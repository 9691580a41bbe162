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
-- case: approved on the day; a fortnight later; approved as another kind; by nobody; the first of two in time
-- expect: ids 2,3,4
-- since: 2026-03-05,2026-03-05,2026-03-05
-- until: 2026-03-19,-,-
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2026-03-05', 2), (2, '示例', 'idle', '2026-03-05', 2), (3, '示例', 'in_use', '2026-03-05', 3), (4, '示例', 'in_use', '2026-03-05', 4), (5, '示例', 'in_use', '2026-03-05', 2);
INSERT INTO device_request(id, kind, computer, reason, state, approved_by, approved_on) VALUES (1, 'use', 1, '需要', 'approved', 2, '2026-03-05'), (2, 'use', 2, '需要', 'done', 2, '2026-03-19'), (3, 'change', 3, '需要', 'done', 2, '2026-03-01'),
 (4, 'use', 4, '需要', 'done', NULL, '2026-03-01'), (5, 'use', 5, '需要', 'done', 2, '2026-03-04'), (6, 'use', 5, '需要', 'done', 2, '2026-04-04'), (7, 'use', 4, '需要', 'cancelled', 2, '2026-03-01');
-- case: the day approvals began; tomorrow's; unclassified; retired
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2026-01-01', 2), (2, '示例', 'in_use', '2026-07-01', 2), (3, '示例', 'in_use', '2026-03-05', 1), (4, '示例', 'retired', '2026-03-05', 2), (5, '示例', 'in_use', '2025-12-31', 2);
-- case: in repair; scrapped since; approved later and scrapped since; scrapped before the year
-- expect: ids 1,2,3
-- since: 2026-03-05,2026-03-05,2026-03-05
-- until: -,2026-05-01,2026-04-01
-- setting: device_approval_since 2025-01-01
INSERT INTO computer(id, name, state, started_on, secret_level, retired_on) VALUES (1, '示例', 'in_repair', '2026-03-05', 2, NULL), (2, '示例', 'retired', '2026-03-05', 2, '2026-05-01'), (3, '示例', 'retired', '2026-03-05', 2, '2026-05-01'), (4, '示例', 'retired', '2025-03-05', 2, '2025-12-31');
INSERT INTO device_request(id, kind, computer, reason, state, approved_by, approved_on) VALUES (1, 'use', 3, '需要', 'approved', 2, '2026-04-01');
