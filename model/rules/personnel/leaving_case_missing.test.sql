INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-05-01', 'left');
-- case: cleared, left, no case
-- expect: ids 1
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-01-01', 'ended');
-- case: approved a month after he had left
-- expect: ids 1
-- until: 2026-06-01
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-01-01', 'ended');
INSERT INTO leaving (person, kind, leave_on, class_before, approved_on, state) VALUES (1, 'retire', '2026-05-01', 'general', '2026-06-01', 'approved');
-- case: properly approved
-- expect: 0
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-01-01', 'ended');
INSERT INTO leaving (person, kind, leave_on, class_before, approved_on, state) VALUES (1, 'retire', '2026-05-01', 'general', '2026-05-01', 'closed');
-- case: never cleared
-- expect: 0
INSERT INTO clearance (person, wanted_class, wanted_level, state) VALUES (1, 'general', 2, 'refused');
-- case: approved too late, the case closed since; only opened or withdrawn; cleared on the last day
-- expect: ids 1,2,3
-- until: 2026-05-02,-,-
INSERT INTO person (id, name, left_on, state) VALUES (2, '李四', '2026-05-01', 'left'), (3, '王五', '2026-05-01', 'left'), (4, '赵六', '2026-05-01', 'left'), (5, '孙七', '2026-07-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-01-01', 'ended'), (2, 'general', 2, '2026-05-01', 'approved'), (3, 'general', 2, '2020-01-01', 'approved'), (4, 'general', 2, '2026-05-02', 'approved'), (4, 'general', 2, '2020-05-02', 'withdrawn'), (5, 'general', 2, '2020-01-01', 'approved');
INSERT INTO leaving (person, kind, leave_on, class_before, approved_on, state) VALUES (1, 'retire', '2026-05-01', 'general', '2026-05-02', 'closed'), (2, 'retire', '2026-05-01', 'general', '2026-04-01', 'withdrawn'), (3, 'retire', '2026-05-01', 'general', NULL, 'handed_over');
-- case: left on the first of last year is still asked, and the day before no more; gone today
-- expect: ids 2,4
INSERT INTO person (id, name, left_on, state) VALUES (2, '李四', '2025-01-01', 'left'), (3, '王五', '2024-12-31', 'left'), (4, '赵六', '2026-06-30', 'left');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (2, 'general', 2, '2020-01-01', 'ended'), (3, 'general', 2, '2020-01-01', 'ended'), (4, 'general', 2, '2020-01-01', 'ended');
-- case: a case of the post he had before, cleared again since; cleared again on the day of it, or entered late; a case for each; another's clearance
-- expect: ids 1,5
-- until: -,2026-05-20
INSERT INTO person (id, name, left_on, state) VALUES (2, '李四', '2026-05-01', 'left'), (3, '王五', '2026-05-01', 'left'), (4, '赵六', '2026-05-01', 'left'), (5, '孙七', '2026-05-01', 'left'), (6, '周八', '2026-05-01', 'left');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2015-01-01', 'ended'), (1, 'general', 2, '2020-03-11', 'approved'), (2, 'general', 2, '2020-03-10', 'approved'), (3, 'general', 2, '2015-01-01', 'ended'), (3, 'general', 2, '2020-06-01', 'approved'),
 (4, 'general', 2, '2015-01-01', 'ended'), (4, 'general', 2, '2020-06-01', 'refused'), (5, 'general', 2, '2015-01-01', 'ended'), (5, 'general', 2, '2020-06-01', 'approved'), (6, 'general', 2, '2020-03-04', 'approved'), (6, 'general', 2, '2026-05-02', 'approved');
INSERT INTO leaving (person, kind, leave_on, class_before, approved_on, state) VALUES (1, 'post', '2020-03-10', 'general', '2020-03-05', 'closed'), (2, 'post', '2020-03-10', 'general', '2020-03-05', 'closed'), (3, 'post', '2020-03-10', 'general', '2020-03-05', 'closed'), (3, 'retire', '2026-05-01', 'general', '2026-04-20', 'approved'),
 (4, 'post', '2020-03-10', 'general', '2020-03-05', 'closed'), (5, 'post', '2020-03-10', 'general', '2020-03-05', 'closed'), (5, 'retire', '2026-05-01', 'general', '2026-05-20', 'approved'), (6, 'post', '2020-03-01', 'general', '2020-03-05', 'closed');
