-- case: opened but not finished
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, state) VALUES (1, 2026, 'yearly', 'open');
-- case: done in time
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2026, 'yearly', '2026-12-15', 'done');
-- case: a re-vetting is not the yearly review
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2026, 'vetting', '2026-12-01', 'done');
-- case: left in summer
-- today: 2026-12-31
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, left_on, state) VALUES (1, '张三', 'core', '2020-01-01', '2026-07-01', 'left');
