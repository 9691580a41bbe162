INSERT INTO computer(id, name, state, secret_level) VALUES (1, '涉密机', 'retired', 3), (2, '公开机', 'retired', 0), (3, '降密机', 'in_use', 0);
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '旧硬盘', 'retired', 3), (2, '旧硬盘二', 'idle', 2);
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 3, 'grade', 2, '2026-03-01', 'kept');
-- case: kept or destroyed, and in no register; lowered
-- expect: ids 1,2,3
-- since: 2026-03-01,2026-03-01,2026-03-01
INSERT INTO device_request(id, kind, computer, disk_handling, done_on, state) VALUES (1, 'scrap', 1, 'kept', '2026-03-01', 'done'), (2, 'scrap', 1, 'destroyed', '2026-03-01', 'done'), (3, 'change', 3, 'kept', '2026-03-01', 'done');
-- case: registered below the machine; on the first day they are kept
-- expect: ids 1
-- says: 低于原机
-- since: 2026-01-01
INSERT INTO device_request(id, kind, computer, disk_handling, medium, done_on, state) VALUES (1, 'scrap', 1, 'kept', 2, '2026-01-01', 'done');
-- case: registered; no disk concerned; of a public machine; not done yet; put into use; before papers of devices were kept here; lowered from what its disk is
-- expect: 0
INSERT INTO device_request(id, kind, computer, disk_handling, medium, done_on, state) VALUES (1, 'scrap', 1, 'kept', 1, '2026-03-01', 'done'), (2, 'scrap', 1, 'none', NULL, '2026-03-01', 'done'), (3, 'scrap', 2, 'destroyed', NULL, '2026-03-01', 'done'), (4, 'scrap', 1, 'kept', NULL, NULL, 'approved'),
 (5, 'use', 1, 'kept', NULL, '2026-03-01', 'done'), (6, 'scrap', 1, 'kept', NULL, '2025-12-31', 'done'), (7, 'change', 3, 'kept', 2, '2026-03-01', 'done');
-- case: it was raised; lowered once and scrapped since with another disk; a wrong level put right long ago
-- expect: 0
INSERT INTO computer(id, name, state, secret_level) VALUES (4, '升密机', 'in_use', 2), (5, '降密后报废', 'retired', 0), (6, '误登机', 'retired', 2);
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 4, 'grade', 0, '2026-03-01', 'kept'), ('computer', 5, 'grade', 2, '2026-01-01', 'kept'), ('computer', 6, 'grade', 4, '2025-01-01', 'kept');
INSERT INTO device_request(id, kind, computer, disk_handling, medium, done_on, state) VALUES (1, 'change', 4, 'kept', NULL, '2026-03-01', 'done'), (2, 'scrap', 5, 'kept', NULL, '2026-03-01', 'done'), (3, 'scrap', 6, 'kept', 2, '2026-03-01', 'done');
