INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-05-01', 'left');
-- case: cleared, left, no case
-- expect: ids 1
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-01-01', 'ended');
-- case: approved a month after he had left
-- expect: ids 1
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-01-01', 'ended');
INSERT INTO leaving (person, kind, leave_on, class_before, approved_on, state) VALUES (1, 'retire', '2026-05-01', 'general', '2026-06-01', 'approved');
-- case: properly approved
-- expect: 0
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-01-01', 'ended');
INSERT INTO leaving (person, kind, leave_on, class_before, approved_on, state) VALUES (1, 'retire', '2026-05-01', 'general', '2026-05-01', 'closed');
-- case: never cleared
-- expect: 0
INSERT INTO clearance (person, wanted_class, wanted_level, state) VALUES (1, 'general', 2, 'refused');
