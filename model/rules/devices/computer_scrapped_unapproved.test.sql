-- case: with its disk
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '示例', 'retired', 2, '2026-03-01', 'none');
INSERT INTO device_request(id, kind, computer, reason, state, approved_by) VALUES (1, 'scrap', 1, '老化', 'done', 2);
-- case: without approval
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '示例', 'retired', 2, '2026-03-01', 'destroyed');
-- case: approved, disk kept
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '示例', 'retired', 2, '2026-03-01', 'kept');
INSERT INTO device_request(id, kind, computer, reason, state, approved_by) VALUES (1, 'scrap', 1, '老化', 'done', 2);
-- case: unclassified
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '示例', 'retired', 0, '2026-03-01', 'none');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '示例', 'retired', 2, '2026-03-01', 'none');
INSERT INTO device_request(id, kind, computer, reason, state, approved_by) VALUES (1, 'scrap', 1, '老化', 'done', 2);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '示例', 'retired', 2, '2026-03-01', 'none');
INSERT INTO device_request(id, kind, computer, reason, state, approved_by) VALUES (1, 'scrap', 1, '老化', 'done', 2);
-- case: approved on the day, and the day after
-- expect: ids 2
-- since: 2026-03-01
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '甲', 'retired', 2, '2026-03-01', 'destroyed'), (2, '乙', 'retired', 2, '2026-03-01', 'destroyed');
INSERT INTO device_request(id, kind, computer, state, approved_by, approved_on) VALUES (1, 'scrap', 1, 'done', 2, '2026-03-01'), (2, 'scrap', 2, 'done', 2, '2026-03-02');
-- case: approved for something else, by nobody, called off; in use; scrapped the day approvals began to be kept, and before
-- expect: ids 1,2,3,5
-- setting: device_approval_since 2026-03-01
INSERT INTO computer(id, name, state, secret_level, retired_on, disk_handling) VALUES (1, '甲', 'retired', 2, '2026-03-02', 'destroyed'), (2, '乙', 'retired', 2, '2026-03-02', 'destroyed'), (3, '丙', 'retired', 2, '2026-03-02', 'destroyed'), (4, '丁', 'in_use', 2, NULL, NULL),
 (5, '戊', 'retired', 2, '2026-03-01', 'destroyed'), (6, '己', 'retired', 2, '2026-02-28', 'destroyed');
INSERT INTO device_request(id, kind, computer, reason, state, approved_by, approved_on) VALUES (1, 'use', 1, '老化', 'done', 2, '2026-03-01'), (2, 'scrap', 2, '老化', 'done', NULL, '2026-03-01'), (3, 'scrap', 3, '老化', 'cancelled', 2, '2026-03-01');
