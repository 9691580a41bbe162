INSERT INTO post(id, name, classified_class, access_level, state) VALUES (1, '涉密岗', 'general', 2, 'active'), (2, '一般业务岗', 'none', 0, 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (1, 1, 2, '2022-05-20', 'approved');
-- case: moved to an ordinary post, no case
-- expect: ids 1
-- since: 2026-05-10
-- until: -
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 2, '2026-05-10', 'active');
-- case: the case is approved on that day, or late
-- expect: ids 1
-- since: 2026-05-10
-- until: 2026-05-11
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 2, '2026-05-10', 'active'), (2, '李四', 2, '2026-05-10', 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (2, 2, 2, '2022-05-20', 'approved');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-05-10', '2026-05-11', 'approved'), (2, 2, 'post', '2026-05-10', '2026-05-10', 'approved');
-- case: only opened
-- expect: ids 1
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 2, '2026-05-10', 'active');
INSERT INTO leaving(id, person, kind, leave_on, state) VALUES (1, 1, 'post', '2026-05-10', 'opened');
-- case: moved to another classified post; never moved; left the office (another rule); tomorrow; never cleared; his clearance ended before; cleared after it
-- expect: 0
INSERT INTO person(id, name, post, moved_on, left_on, state) VALUES (1, '张三', 1, '2026-05-10', NULL, 'active'), (2, '李四', 2, NULL, NULL, 'active'), (3, '王五', 2, '2026-05-10', '2026-06-01', 'left'), (4, '赵六', 2, '2026-07-01', NULL, 'active'),
 (5, '孙七', 2, '2026-05-10', NULL, 'active'), (6, '周八', 2, '2026-05-10', NULL, 'active'), (7, '吴九', 2, '2026-05-10', NULL, 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, updated_at, state) VALUES (2, 2, 2, '2022-05-20', NULL, 'approved'), (3, 3, 2, '2022-05-20', NULL, 'approved'), (4, 4, 2, '2022-05-20', NULL, 'approved'), (5, 5, 2, NULL, NULL, 'refused'),
 (6, 6, 2, '2022-05-20', '2026-03-01T09:00:00', 'ended'), (7, 7, 2, '2026-06-01', NULL, 'approved');
-- case: to a post whose highest level was left blank
-- expect: ids 1
INSERT INTO post(id, name, classified_class, access_level, state) VALUES (3, '门卫', 'none', NULL, 'active');
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 3, '2026-05-10', 'active');
-- case: moved today
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 2, '2026-06-30', 'active');
-- case: the clearance ended on the day he moved
-- expect: ids 2
INSERT INTO person(id, name, post, moved_on, state) VALUES (2, '李四', 2, '2026-05-10', 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, updated_at, state) VALUES (2, 2, 2, '2022-05-20', '2026-05-10T09:00:00', 'ended');
-- case: a case sent back after its approval does not count, then or later
-- expect: ids 1,2
-- since: 2026-05-10,2026-05-10
-- until: -,-
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 2, '2026-05-10', 'active'), (2, '李四', 2, '2026-05-10', 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (2, 2, 2, '2022-05-20', 'approved');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-05-10', '2026-05-08', 'opened'), (2, 2, 'post', '2026-05-10', '2026-05-20', 'opened');
-- case: the case of an earlier move, a year and a day before; a year to the day
-- expect: ids 1
-- since: 2026-05-10
-- until: -
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 2, '2026-05-10', 'active'), (2, '李四', 2, '2026-05-10', 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (2, 2, 2, '2022-05-20', 'approved');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2025-05-09', '2025-05-09', 'closed'), (2, 2, 'post', '2025-05-10', '2025-05-10', 'closed');
-- case: the new post is of a class; the new post has access; cleared on the day he moved; refused
-- expect: 0
INSERT INTO post(id, name, classified_class, access_level, state) VALUES (3, '类别已定', 'general', 0, 'active'), (4, '可接触秘密级', 'none', 2, 'active');
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 3, '2026-05-10', 'active'), (2, '李四', 4, '2026-05-10', 'active'), (3, '王五', 2, '2026-05-10', 'active'), (4, '赵六', 2, '2026-05-10', 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (2, 2, 2, '2022-05-20', 'approved'), (3, 3, 2, '2026-05-10', 'approved'), (4, 4, 2, '2022-05-20', 'refused');
-- case: the post ceased to be classified under him; moved into it before, and after; with a case in time; classified again; lowered only from 绝密 to 秘密
-- expect: ids 1,2,3
-- since: 2026-05-10,2026-05-10,2026-05-12
INSERT INTO post(id, name, classified_class, access_level, state) VALUES (3, '原涉密岗', 'none', 0, 'active'), (4, '又涉密', 'general', 2, 'active');
INSERT INTO periodic_check(id, target_register, target_record, kind, held_level, done_on, state) VALUES (1, 'post', 3, 'access', 2, '2026-05-10', 'kept'), (2, 'post', 4, 'access', 2, '2026-05-10', 'kept'), (3, 'post', 1, 'access', 4, '2026-05-10', 'kept'), (4, 'post', 2, 'access', 1, '2026-05-10', 'kept');
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 3, NULL, 'active'), (2, '李四', 3, '2024-01-01', 'active'), (3, '王五', 3, '2026-05-12', 'active'), (4, '赵六', 3, NULL, 'active'), (5, '孙七', 4, NULL, 'active'), (6, '周八', 1, NULL, 'active'), (7, '吴九', 2, NULL, 'active');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) SELECT 10 + p.id, p.id, 2, '2022-05-20', 'approved' FROM person p WHERE p.id > 1;
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 4, 'post', '2026-05-10', '2026-05-10', 'approved');
-- case: tomorrow
-- expect: 0
INSERT INTO post(id, name, classified_class, access_level, state) VALUES (3, '原涉密岗', 'none', 0, 'active');
INSERT INTO periodic_check(id, target_register, target_record, kind, held_level, done_on, state) VALUES (1, 'post', 3, 'access', 2, '2026-07-01', 'kept');
INSERT INTO person(id, name, post, moved_on, state) VALUES (1, '张三', 3, NULL, 'active');
