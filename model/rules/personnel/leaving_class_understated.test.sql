INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2022-05-20', 'active'), (2, '李四', 'general', '2022-05-20', 'active');
INSERT INTO clearance(id, person, wanted_class, wanted_level, approved_on, state) VALUES (1, 1, 'core', 4, '2022-05-20', 'approved'), (2, 2, 'general', 2, '2022-05-20', 'approved');
-- case: core as important, general as none; closed at once
-- expect: ids 1,2
-- since: 2026-03-01,2026-03-01
-- until: 2029-03-01,2027-03-01
-- says: 手续上写的是
INSERT INTO leaving(id, person, leave_on, class_before, approved_on, state) VALUES (1, 1, '2026-03-02', 'important', '2026-03-01', 'approved'), (2, 2, '2026-03-01', 'none', '2026-03-01', 'closed');
-- case: as he was, or above; not approved yet, withdrawn; never cleared
-- expect: 0
INSERT INTO person(id, name, classified_class, state) VALUES (3, '王五', 'none', 'active');
INSERT INTO leaving(id, person, leave_on, class_before, approved_on, state) VALUES (1, 1, '2026-03-02', 'core', '2026-03-01', 'approved'), (2, 2, '2026-03-01', 'important', '2026-03-01', 'closed'), (3, 1, '2026-03-01', 'none', NULL, 'handed_over'), (4, 2, '2026-03-01', 'none', NULL, 'opened'),
 (5, 1, '2026-03-01', 'none', '2026-03-01', 'withdrawn'), (6, 3, '2026-03-01', 'none', '2026-03-01', 'approved');
-- case: his clearance ended the day before; that day
-- expect: ids 2
-- until: 2027-03-01
UPDATE clearance SET state = 'ended', updated_at = CASE id WHEN 1 THEN '2026-02-28T09:00:00' ELSE '2026-03-01T09:00:00' END;
INSERT INTO leaving(id, person, leave_on, class_before, approved_on, state) VALUES (1, 1, '2026-03-01', 'none', '2026-03-01', 'approved'), (2, 2, '2026-03-01', 'none', '2026-03-01', 'approved');
-- case: his class was changed before he left; on that day, and after
-- expect: ids 2,4
-- until: 2029-03-01,2027-03-01
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (3, '王五', 'general', '2026-02-28', 'active'), (4, '赵六', 'none', '2026-03-01', 'left'), (5, '孙七', 'none', '2026-03-02', 'left');
INSERT INTO clearance(id, person, wanted_class, wanted_level, approved_on, state) VALUES (3, 3, 'core', 4, '2022-05-20', 'approved'), (4, 4, 'core', 4, '2022-05-20', 'approved'), (5, 5, 'general', 2, '2022-05-20', 'approved');
INSERT INTO leaving(id, person, leave_on, class_before, approved_on, state) VALUES (1, 3, '2026-03-01', 'general', '2026-03-01', 'approved'), (2, 4, '2026-03-01', 'general', '2026-03-01', 'approved'), (3, 5, '2026-03-01', 'general', '2026-03-01', 'approved'), (4, 5, '2026-03-01', 'none', '2026-03-01', 'approved');
-- case: cleared anew before, for less; cleared only after he left; refused
-- expect: 0
INSERT INTO person(id, name, classified_class, state) VALUES (3, '王五', 'none', 'active'), (4, '赵六', 'none', 'active');
INSERT INTO clearance(id, person, wanted_class, wanted_level, approved_on, state) VALUES (3, 1, 'general', 2, '2026-01-20', 'approved'), (4, 3, 'core', 4, '2026-03-02', 'approved'), (5, 4, 'core', 4, '2026-01-02', 'refused');
INSERT INTO leaving(id, person, leave_on, class_before, approved_on, state) VALUES (1, 1, '2026-03-01', 'general', '2026-03-01', 'approved'), (2, 3, '2026-03-01', 'none', '2026-03-01', 'approved'), (3, 4, '2026-03-01', 'none', '2026-03-01', 'approved');
-- case: two cases of one day: the later entry
-- expect: ids 1
-- until: 2028-03-01
INSERT INTO clearance(id, person, wanted_class, wanted_level, approved_on, state) VALUES (3, 2, 'important', 3, '2022-05-20', 'approved');
INSERT INTO leaving(id, person, leave_on, class_before, approved_on, state) VALUES (1, 2, '2022-05-20', 'general', '2026-03-01', 'approved');
