-- case: in the HR review since spring
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, state) VALUES (1, 1, 'general', 2, '2026-04-01', 'applied');
-- case: sixty days today
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, state) VALUES (1, 1, 'general', 2, '2026-05-01', 'applied');
-- case: settled
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, state) VALUES (1, 1, 'general', 2, '2026-01-01', 'refused');
