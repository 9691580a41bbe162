-- case: no case at all
-- expect: ids 1
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '张三', 3, 'important', '2026-02-01', 'active');
-- case: approved for a lower level
-- expect: ids 1
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '张三', 3, 'general', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2026-01-20', 'approved');
-- case: approved for a lower class
-- expect: ids 1
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '张三', 2, 'core', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2026-01-20', 'approved');
-- case: still awaiting approval
-- expect: ids 1
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '张三', 2, 'general', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, state) VALUES (1, 'general', 2, 'form_ready');
-- case: approved for more than he has
-- expect: 0
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '张三', 2, 'general', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'important', 3, '2026-01-20', 'approved');
-- case: internal papers need no clearance
-- expect: 0
INSERT INTO person (id, name, clearance_level, classified_class, state) VALUES (1, '张三', 1, 'none', 'active');
-- case: has left
-- expect: 0
INSERT INTO person (id, name, clearance_level, classified_class, left_on, state) VALUES (1, '张三', 3, 'important', '2026-03-01', 'left');
-- case: last year's period does not see this year's clearance
-- today: 2025-12-31
-- expect: 0
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '张三', 3, 'important', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'important', 3, '2026-01-20', 'approved');
-- case: 秘密 is the first that needs one; a class alone needs one; from tomorrow; since when nobody entered
-- expect: ids 1,2,3,6
-- since: 2026-02-01,2026-01-01,2026-06-30,2026-01-01
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, left_on, state) VALUES (1, '甲', 2, 'none', '2026-02-01', NULL, 'active'), (2, '乙', 0, 'general', NULL, NULL, 'active'), (3, '丙', 4, 'core', '2026-06-30', NULL, 'active'),
 (4, '丁', 2, 'general', '2026-07-01', NULL, 'active'), (5, '戊', 2, 'general', '2026-02-01', '2026-06-30', 'left'), (6, '己', NULL, 'important', NULL, '2026-07-01', 'active');
-- case: each class is reached by itself; what was approved for less, refused, ended, to come or another's is none
-- expect: ids 2,4,5,6,7,8,9
-- until: 2026-06-30,-,-,-,-,-,-
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 2, 'core', '2026-02-01', 'active'), (2, '乙', 2, 'important', '2026-02-01', 'active'), (3, '丙', 2, 'general', '2026-02-01', 'active'), (4, '丁', 2, 'core', '2026-02-01', 'active'),
 (5, '戊', 2, 'important', '2026-02-01', 'active'), (6, '己', 2, 'general', '2026-02-01', 'active'), (7, '庚', 2, 'general', '2026-02-01', 'active'), (8, '辛', 2, 'general', '2026-02-01', 'active'), (9, '壬', 2, 'general', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'core', 2, '2026-01-20', 'approved'), (2, 'important', 2, '2026-06-30', 'approved'), (3, 'general', 2, '2026-01-20', 'approved'), (4, 'important', 4, '2026-01-20', 'approved'), (5, 'general', 4, '2026-01-20', 'approved'),
 (6, 'general', 1, '2026-01-20', 'approved'), (7, 'general', 2, '2026-01-20', 'ended'), (8, 'general', 2, '2026-07-01', 'approved');
-- case: on the day he was cleared; a day after; raised after years; the first was ended when the second was given; late last year
-- expect: ids 2
-- since: 2026-02-01
-- until: 2026-02-02
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 2, 'general', '2026-02-01', 'active'), (2, '乙', 2, 'general', '2026-02-01', 'active'), (3, '丙', 3, 'important', '2026-02-01', 'active'), (4, '丁', 2, 'general', '2020-02-01', 'active'), (5, '戊', 2, 'general', '2025-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2026-02-01', 'approved'), (2, 'general', 2, '2026-02-02', 'approved'), (3, 'general', 2, '2020-02-01', 'approved'), (3, 'important', 3, '2026-02-01', 'approved'), (4, 'general', 2, '2020-02-01', 'ended'), (4, 'general', 2, '2026-05-01', 'approved'), (5, 'general', 2, '2025-12-31', 'approved');
-- case: his clearance ended in May and he is cleared yet: since then, not since he was; ended before he was cleared
-- expect: ids 1,2
-- since: 2026-05-10,2026-02-01
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 2, 'general', '2020-02-01', 'active'), (2, '乙', 2, 'general', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state, updated_at) VALUES (1, 'general', 2, '2020-01-20', 'ended', '2026-05-10T09:00:00'), (2, 'general', 2, '2020-01-20', 'ended', '2025-05-10T09:00:00');
-- case: judged on a day before it ended
-- today: 2026-05-09
-- expect: 0
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 2, 'general', '2020-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state, updated_at) VALUES (1, 'general', 2, '2020-01-20', 'ended', '2026-05-10T09:00:00');
-- case: two approved, and one of them ended since; a refused one
-- expect: ids 2
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '张三', 3, 'important', '2026-02-01', 'active'), (2, '李四', 3, 'important', '2026-02-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, updated_at, state) VALUES (1, 'core', 4, '2026-02-01', NULL, 'approved'), (1, 'important', 3, '2025-02-01', '2026-03-01T09:00:00', 'ended'), (2, 'important', 3, '2026-02-01', NULL, 'refused');
