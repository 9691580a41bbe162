INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '一', 'in_use', '2024-01-01', 0), (2, '二', 'in_use', '2024-01-01', 2), (3, '三', 'retired', '2024-01-01', 3);
-- case: without approval; approved with the disk taken out, or destroyed, on that day; with the disk left in it; by nobody; long before; afterwards; for another thing; refused
-- expect: ids 1,4,5,6,7,8,9
-- since: 2026-04-01,2026-04-01,2026-04-01,2026-04-01,2026-04-01,2026-04-01,2026-04-01
-- says: 改为公开
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (4, '四', 'in_use', '2024-01-01', 0), (5, '五', 'in_use', '2024-01-01', 0), (6, '六', 'in_use', '2024-01-01', 0), (7, '七', 'in_use', '2024-01-01', 0), (8, '八', 'in_use', '2024-01-01', 0), (9, '九', 'in_use', '2024-01-01', 0), (10, '十', 'in_use', '2024-01-01', 0), (11, '十一', 'in_use', '2024-01-01', 0);
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) SELECT 'computer', id, 'grade', 2, '2026-04-01', 'kept' FROM computer WHERE id NOT IN (2, 3);
INSERT INTO device_request(kind, computer, disk_handling, approved_by, approved_on, state) VALUES ('change', 10, 'kept', 2, '2026-04-01', 'approved'), ('change', 11, 'destroyed', 2, '2026-01-01', 'done'), ('change', 4, 'none', 2, '2026-03-20', 'done'), ('change', 5, 'kept', NULL, '2026-03-20', 'done'), ('change', 6, 'kept', 2, '2025-12-31', 'done'),
 ('change', 7, 'kept', 2, '2026-04-02', 'done'), ('scrap', 8, 'kept', 2, '2026-03-20', 'done'), ('change', 9, 'kept', 2, '2026-03-20', 'refused');
-- case: from one level to a lower one; raised; twice, down and up again; from 内部
-- expect: ids 2,3
-- since: 2026-04-01,2026-02-01
-- says: 处理过绝密级信息，2026-02-01改为内部
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 2, 'grade', 3, '2026-04-01', 'kept'), ('computer', 3, 'grade', 4, '2026-02-01', 'kept'), ('computer', 3, 'grade', 1, '2026-04-01', 'kept'), ('computer', 1, 'grade', 1, '2026-04-01', 'kept');
-- case: entered wrongly and put right within the week, of one just started, entered without a day, or graded; a day later
-- expect: ids 2,4
INSERT INTO computer(id, name, state, started_on, created_at, secret_level) VALUES (4, '四', 'in_use', '2026-03-24', '2020-01-01T09:00:00', 0), (5, '五', 'in_use', '2026-03-25', NULL, 0), (6, '六', 'in_use', NULL, '2026-03-25T09:00:00', 0);
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 1, 'grade', 0, '2026-03-25', 'kept'), ('computer', 1, 'grade', 2, '2026-04-01', 'kept'), ('computer', 2, 'grade', 0, '2026-03-24', 'kept'), ('computer', 2, 'grade', 3, '2026-04-01', 'kept'),
 ('computer', 4, 'grade', 2, '2026-04-01', 'kept'), ('computer', 5, 'grade', 2, '2026-04-01', 'kept'), ('computer', 6, 'grade', 2, '2026-04-01', 'kept');
-- case: tomorrow's
-- today: 2026-03-31
-- expect: 0
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 1, 'grade', 3, '2026-04-01', 'kept');
-- case: in a period that begins on its day
-- from: 2026-04-01
-- expect: ids 1
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 1, 'grade', 3, '2026-04-01', 'kept');
-- case: in one that begins the day after
-- from: 2026-04-02
-- expect: 0
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 1, 'grade', 3, '2026-04-01', 'kept');
