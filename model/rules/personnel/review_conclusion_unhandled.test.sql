-- case: unfit in March, still there
-- expect: ids 1
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (5, '张三', 'general', '2020-01-01', 'active');
INSERT INTO review(id, person, year, kind, reviewed_on, conclusion, state) VALUES (1, 5, 2026, 'vetting', '2026-03-01', 'unfit', 'done');
-- case: cleared anew afterwards
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (5, '张三', 'general', '2026-03-15', 'active');
INSERT INTO review(id, person, year, kind, reviewed_on, conclusion, state) VALUES (1, 5, 2026, 'vetting', '2026-03-01', 'adjust', 'done');
-- case: no longer classified
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (5, '张三', 'none', '2020-01-01', 'active');
INSERT INTO review(id, person, year, kind, reviewed_on, conclusion, state) VALUES (1, 5, 2026, 'vetting', '2026-03-01', 'unfit', 'done');
-- case: fit
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (5, '张三', 'general', '2020-01-01', 'active');
INSERT INTO review(id, person, year, kind, reviewed_on, conclusion, state) VALUES (1, 5, 2026, 'vetting', '2026-03-01', 'fit', 'done');
