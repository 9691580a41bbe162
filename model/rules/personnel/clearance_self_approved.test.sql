-- case: the deputy approves his own case
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (2, '李四', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, hr_by, security_by, approved_by, approved_on, state) VALUES (1, 2, 'core', 4, 5, 6, 2, '2026-03-06', 'approved');
-- case: one person made both reviews
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (2, '李四', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, hr_by, hr_on, security_by, security_on, state) VALUES (1, 2, 'core', 4, 5, '2026-03-01', 5, '2026-03-01', 'security_passed');
-- case: four different people
-- expect: 0
INSERT INTO person (id, name, state) VALUES (3, '王五', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, hr_by, security_by, approved_by, approved_on, state) VALUES (1, 3, 'core', 4, 5, 6, 2, '2026-03-06', 'approved');
-- case: nobody has acted yet
-- expect: 0
INSERT INTO person (id, name, state) VALUES (3, '王五', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, state) VALUES (1, 3, 'core', 4, 'applied');
