-- case: uncleared in a secret post
-- expect: ids 1
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, state) VALUES (1, '张三', 1, 3, '2020-01-01', 'active');
-- case: cleared to the same level
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, state) VALUES (1, '张三', 1, 4, 'core', '2020-01-01', 'active');
-- case: internal post
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '综合岗', 1, 'none', 1, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, state) VALUES (1, '张三', 1, 0, '2020-01-01', 'active');
-- case: will move there next month
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, moved_on, state) VALUES (1, '张三', 1, 0, '2020-01-01', '2026-07-15', 'active');
-- case: the post became classified only in the next year
-- to: 2025-12-31
-- from: 2025-01-01
-- today: 2025-12-31
-- expect: 0
INSERT INTO post (id, name, state, classified_class, access_level, decided_on) VALUES (1, '岗', 'active', 'general', 2, '2026-02-10');
INSERT INTO person (id, name, state, post, joined_on, clearance_level) VALUES (3, '张', 'active', 1, '2020-01-06', 0);
-- case: a classified post without a level, and a person of no class
-- expect: ids 3
INSERT INTO post (id, name, state, classified_class, decided_on) VALUES (1, '岗', 'active', 'general', '2026-02-10');
INSERT INTO person (id, name, state, post, joined_on) VALUES (3, '张', 'active', 1, '2020-01-06');
-- case: his class is the post's
-- expect: 0
INSERT INTO post (id, name, state, classified_class, access_level, decided_on) VALUES (1, '岗', 'active', 'important', 3, '2026-02-10');
INSERT INTO person (id, name, state, post, joined_on, clearance_level, classified_class) VALUES (3, '张', 'active', 1, '2020-01-06', 3, 'important');
-- case: each class by itself; equal ones; 秘密 is the first level that counts
-- expect: ids 1,2,3,7
INSERT INTO post (id, name, classified_class, access_level, state) VALUES (1, '核心', 'core', 0, 'active'), (2, '重要', 'important', 0, 'active'), (3, '一般', 'general', 0, 'active'), (4, '二级', 'none', 2, 'active'), (5, '一级', 'none', 1, 'active');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, state) VALUES (1, '甲', 1, 4, 'important', '2020-01-01', 'active'), (2, '乙', 2, 4, 'general', '2020-01-01', 'active'), (3, '丙', 3, 4, 'none', '2020-01-01', 'active'), (4, '丁', 1, 4, 'core', '2020-01-01', 'active'),
 (5, '戊', 2, 4, 'important', '2020-01-01', 'active'), (6, '己', 3, 4, 'general', '2020-01-01', 'active'), (7, '庚', 4, 1, 'none', '2020-01-01', 'active'), (8, '辛', 4, 2, 'none', '2020-01-01', 'active'), (9, '壬', 5, 0, 'none', '2020-01-01', 'active');
-- case: since the later of two days: moved there, or the post decided; today, tomorrow; gone today, tomorrow; a post given up
-- expect: ids 1,2,3,6
-- since: 2026-03-01,2026-04-01,2026-06-30,2026-01-01
INSERT INTO post (id, name, classified_class, access_level, decided_on, state) VALUES (1, '岗', 'core', 4, '2026-03-01', 'active'), (2, '岗', 'core', 4, NULL, 'active'), (3, '原岗', 'core', 4, NULL, 'closed');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, moved_on, left_on, state) VALUES (1, '甲', 1, 0, 'none', '2020-01-01', '2026-02-01', NULL, 'active'), (2, '乙', 1, 0, 'none', '2020-01-01', '2026-04-01', NULL, 'active'), (3, '丙', 2, 0, 'none', '2026-06-30', NULL, NULL, 'active'),
 (4, '丁', 2, 0, 'none', '2026-07-01', NULL, NULL, 'active'), (5, '戊', 2, 0, 'none', '2020-01-01', NULL, '2026-06-30', 'left'), (6, '己', 2, NULL, NULL, NULL, NULL, '2026-07-01', 'active'), (7, '庚', 3, 0, 'none', '2020-01-01', NULL, NULL, 'active');
-- case: cleared only since he holds the post; cleared before, or for a lower level before; moved long ago; no case at all (clearance_missing); cleared tomorrow
-- expect: ids 1,3
-- since: 2026-02-01,2026-02-01
-- until: 2026-04-10,2026-05-20
INSERT INTO post (id, name, classified_class, access_level, state) VALUES (1, '岗', 'important', 3, 'active');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, moved_on, cleared_on, state) VALUES (1, '甲', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-04-12', 'active'), (2, '乙', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-05-20', 'active'),
 (3, '丙', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-05-20', 'active'), (4, '丁', 1, 3, 'important', '2020-01-01', NULL, '2026-05-20', 'active'), (5, '戊', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-05-20', 'active'),
 (6, '己', 1, 3, 'important', '2020-01-01', '2026-02-01', '2025-12-20', 'active'), (7, '庚', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-07-02', 'active');
INSERT INTO clearance (id, person, state, wanted_level, wanted_class, approved_on) VALUES (1, 1, 'approved', 3, 'important', '2026-04-10'), (2, 2, 'ended', 3, 'important', '2025-06-01'), (3, 2, 'approved', 3, 'important', '2026-05-20'),
 (4, 3, 'ended', 2, 'general', '2025-06-01'), (5, 3, 'approved', 3, 'important', '2026-05-20'), (6, 4, 'approved', 3, 'important', '2026-05-20'), (7, 6, 'approved', 3, 'important', '2026-05-20'), (8, 7, 'approved', 3, 'important', '2026-07-01');
-- case: a post of no class and no level, cleared since
-- expect: 0
INSERT INTO post (id, name, classified_class, access_level, state) VALUES (1, '岗', 'none', 1, 'active');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, cleared_on, state) VALUES (1, '甲', 1, 2, 'general', '2026-01-05', '2026-04-12', 'active');
INSERT INTO clearance (id, person, state, wanted_level, wanted_class, approved_on) VALUES (1, 1, 'approved', 2, 'general', '2026-04-10');
-- case: before: refused, for the class only, for the level only; approved and entered on the very day, entered then and approved later; approved today; moved a year before the period, and a day earlier
-- expect: ids 1,2,3,6,7
-- until: 2026-05-20,2026-05-20,2026-05-20,2026-06-30,2026-05-20
INSERT INTO post (id, name, classified_class, access_level, state) VALUES (1, '岗', 'important', 3, 'active');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, moved_on, cleared_on, state) VALUES (1, '甲', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-05-20', 'active'), (2, '乙', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-05-20', 'active'),
 (3, '丙', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-05-20', 'active'), (4, '丁', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-05-20', 'active'), (5, '戊', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-02-01', 'active'),
 (6, '己', 1, 3, 'important', '2020-01-01', '2026-02-01', '2026-06-30', 'active'), (7, '庚', 1, 3, 'important', '2020-01-01', '2025-01-01', '2026-05-20', 'active'), (8, '辛', 1, 3, 'important', '2020-01-01', '2024-12-31', '2026-05-20', 'active');
INSERT INTO clearance (id, person, state, wanted_level, wanted_class, approved_on) SELECT id, id, 'approved', 3, 'important', CASE id WHEN 4 THEN '2026-02-01' WHEN 6 THEN '2026-06-30' ELSE '2026-05-20' END FROM person;
INSERT INTO clearance (id, person, state, wanted_level, wanted_class, approved_on) VALUES (11, 1, 'refused', 3, 'important', '2025-06-01'), (12, 2, 'approved', 2, 'important', '2025-06-01'), (13, 3, 'approved', 3, 'general', '2025-06-01');
-- case: the first level and the first class that count, the day they were decided
-- expect: ids 1,2
-- since: 2026-02-01,2026-02-01
-- until: 2026-05-20,2026-05-20
INSERT INTO post (id, name, classified_class, access_level, decided_on, state) VALUES (1, '二级', 'none', 2, '2026-02-01', 'active'), (2, '一般', 'general', 0, '2026-02-01', 'active');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, cleared_on, state) VALUES (1, '甲', 1, 2, 'general', '2020-01-01', '2026-05-20', 'active'), (2, '乙', 2, 2, 'general', '2020-01-01', '2026-05-20', 'active');
INSERT INTO clearance (id, person, state, wanted_level, wanted_class, approved_on) SELECT id, id, 'approved', 2, 'general', '2026-05-20' FROM person;
