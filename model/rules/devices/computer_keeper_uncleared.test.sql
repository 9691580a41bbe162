-- case: a clerk keeps a secret machine
-- expect: ids 1
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO computer(id, name, state, started_on, secret_level, network, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 3, 'none', 5);
-- case: cleared as high
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 3);
INSERT INTO computer(id, name, state, started_on, secret_level, network, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 3, 'none', 5);
-- case: internal only
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 0);
INSERT INTO computer(id, name, state, started_on, secret_level, network, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 1, 'none', 5);
-- case: lowered in May, keeper since 2024; lowered after he had handed it over; never cleared, and replaced; made keeper in June, lowered years ago
-- expect: ids 1,3,4
-- since: 2026-05-04,2026-02-01,2026-06-01
-- until: -,2026-03-10,-
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (5, '甲', 0, '2026-05-04', 'active'), (6, '乙', 3, '2020-01-01', 'active'), (7, '丙', 0, NULL, 'active'), (8, '丁', 0, '2022-01-01', 'active');
INSERT INTO clearance(person, wanted_class, wanted_level, approved_on, state) VALUES (5, 'important', 3, '2020-01-01', 'ended'), (8, 'important', 3, '2020-01-01', 'ended');
INSERT INTO computer(id, name, state, secret_level, keeper, started_on) VALUES (1, '一', 'in_use', 2, 5, '2024-01-01'), (2, '二', 'in_use', 2, 6, '2024-01-01'), (3, '三', 'in_use', 2, 6, '2026-02-01'), (4, '四', 'in_use', 2, 8, '2024-01-01');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES ('computer', 2, 'keeper', 5, 0, NULL, '2026-05-04', 'kept'), ('computer', 3, 'keeper', 7, 0, NULL, '2026-03-10', 'kept'), ('computer', 4, 'keeper', 6, 0, NULL, '2026-06-01', 'kept');
-- case: he handed it over and was taken off in the week after; his earlier clearance is in no register
-- expect: 0
INSERT INTO person(id, name, clearance_level, cleared_on, state) VALUES (5, '甲', 0, '2026-05-11', 'active'), (6, '乙', 3, '2020-01-01', 'active');
INSERT INTO computer(id, name, state, secret_level, keeper, started_on) VALUES (2, '二', 'in_use', 2, 6, '2024-01-01');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES ('computer', 2, 'keeper', 5, 0, NULL, '2026-05-04', 'kept');
-- case: cleared for it only after it was his; on that day; so long ago that nobody knows whose it was; before he came; for a lower one in time; handed on before he was; made keeper before; cleared again; of no day; tomorrow
-- expect: ids 1,6,8
-- since: 2026-02-01,2026-02-01,2026-03-01
-- until: 2026-04-01,2026-03-20,2026-04-01
-- says: 以前没有该级资格
INSERT INTO person(id, name, clearance_level, cleared_on, joined_on, state) VALUES (41, '甲', 3, '2026-04-01', '2020-01-01', 'active'), (42, '乙', 3, '2026-02-01', '2020-01-01', 'active'), (43, '丙', 3, '2026-04-01', '2020-01-01', 'active'), (44, '丁', 3, '2026-04-01', '2026-03-01', 'active'), (45, '戊', 3, '2026-04-01', NULL, 'active'),
 (46, '己', 3, '2020-01-01', NULL, 'active'), (47, '庚', 3, '2026-04-01', NULL, 'active'), (48, '辛', 3, NULL, NULL, 'active'), (49, '壬', 3, '2026-07-01', NULL, 'active'), (50, '癸', 3, '2026-04-01', NULL, 'active');
INSERT INTO clearance(person, wanted_level, approved_on, state) VALUES (45, 2, '2026-02-01', 'ended'), (42, 4, '2026-05-01', 'refused');
INSERT INTO computer(id, name, state, started_on, secret_level, keeper, network) VALUES (1, '示例', 'in_use', '2026-02-01', 3, 41, 'none'), (2, '示例', 'in_use', '2026-02-01', 3, 42, 'none'), (3, '示例', 'in_use', '2024-12-31', 3, 43, 'none'), (4, '示例', 'in_use', '2026-02-01', 3, 44, 'none'), (5, '示例', 'in_use', '2026-02-01', 2, 45, 'none'), (6, '示例', 'in_use', '2026-02-01', 3, 46, 'none'), (7, '示例', 'in_use', '2020-02-01', 3, 41, 'none'), (8, '示例', 'in_use', '2020-01-01', 3, 47, 'none'), (9, '示例', 'in_use', '2026-02-01', 3, 48, 'none'), (10, '示例', 'in_use', '2026-02-01', 3, 49, 'none');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES ('computer', 6, 'keeper', 50, 0, NULL, '2026-03-20', 'kept'), ('computer', 8, 'keeper', 46, 0, NULL, '2026-03-01', 'kept');
