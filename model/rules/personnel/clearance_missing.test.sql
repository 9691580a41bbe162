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
