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
-- case: not classified when it was started: its change is approved in time, that day, late, not at all; its use was; it was classified again; it is to be tomorrow
-- today: 2026-06-30
-- expect: ids 3,4,5
-- since: 2026-05-01,2026-05-01,2026-05-01
-- until: 2026-05-02,-,-
-- says: 改为涉密
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2020-03-05', 2), (2, '示例', 'in_use', '2026-03-05', 2), (3, '示例', 'in_use', '2026-03-05', 2), (4, '示例', 'in_use', '2020-03-05', 2), (5, '示例', 'in_use', '2026-03-05', 2), (6, '示例', 'in_use', '2026-05-01', 2), (7, '示例', 'in_use', '2020-03-05', 3), (8, '示例', 'in_use', '2020-03-05', 2);
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 1, 'grade', 0, '2026-05-01', 'kept'), ('computer', 2, 'grade', NULL, '2026-05-01', 'kept'), ('computer', 3, 'grade', 1, '2026-05-01', 'kept'), ('computer', 4, 'grade', 0, '2026-05-01', 'kept'), ('computer', 5, 'grade', 1, '2026-05-01', 'kept'),
 ('computer', 6, 'grade', 0, '2026-05-01', 'kept'), ('computer', 7, 'grade', 2, '2026-05-01', 'kept'), ('computer', 8, 'grade', 0, '2026-07-01', 'kept');
INSERT INTO device_request(kind, computer, reason, state, approved_by, approved_on) VALUES ('change', 1, '需要', 'done', 2, '2026-04-20'), ('change', 2, '需要', 'approved', 2, '2026-05-01'), ('change', 3, '需要', 'done', 2, '2026-05-02'), ('change', 4, '需要', 'refused', 2, '2026-04-20'), ('use', 5, '需要', 'done', 2, '2026-03-01'), ('use', 6, '需要', 'done', 2, '2026-05-01');
