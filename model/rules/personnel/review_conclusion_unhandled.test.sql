-- case: unfit in March, still there
-- expect: ids 1
-- since: 2026-04-01
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
-- case: thirty days, and the day after; adjusted late, in time, and before; gone later, and in time; of no consequence; not done; declassified already
-- today: 2026-04-01
-- expect: ids 2,3,7
-- since: 2026-04-01,2026-03-04,2026-03-04
-- until: -,2026-03-05,-
INSERT INTO person (id, name, classified_class, cleared_on, left_on, state) VALUES (1, '甲', 'general', '2020-01-01', NULL, 'active'), (2, '乙', 'core', '2020-01-01', NULL, 'active'), (3, '丙', 'none', '2026-03-05', NULL, 'active'), (4, '丁', 'none', '2026-03-03', NULL, 'active'),
 (5, '戊', 'general', '2020-01-01', NULL, 'active'), (6, '己', 'general', '2020-01-01', NULL, 'active'), (7, '庚', 'important', NULL, '2026-03-04', 'active'), (8, '辛', 'general', '2020-01-01', '2026-03-03', 'active'), (9, '壬', 'none', '2020-01-01', NULL, 'active');
INSERT INTO review (id, person, year, kind, reviewed_on, conclusion, state) VALUES (1, 1, 2026, 'yearly', '2026-03-02', 'unfit', 'done'), (2, 2, 2026, 'yearly', '2026-03-01', 'adjust', 'done'), (3, 3, 2026, 'yearly', '2026-02-01', 'unfit', 'done'), (4, 4, 2026, 'yearly', '2026-02-01', 'unfit', 'done'),
 (5, 5, 2026, 'yearly', '2026-02-01', 'fit', 'done'), (6, 6, 2026, 'yearly', '2026-02-01', 'unfit', 'open'), (7, 7, 2026, 'yearly', '2026-02-01', 'unfit', 'done'), (8, 8, 2026, 'yearly', '2026-02-01', 'unfit', 'done'), (9, 9, 2026, 'yearly', '2026-02-01', 'unfit', 'done');
-- case: a later review found him fit; an earlier one, one not done, another's, one that found the same
-- expect: ids 2,4,6,7
-- since: 2026-03-04,2026-03-04,2026-03-04,2026-04-01
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-01-01', 'active'), (2, '乙', 'general', '2020-01-01', 'active'), (3, '丙', 'general', '2020-01-01', 'active'), (4, '丁', 'general', '2020-01-01', 'active');
INSERT INTO review (id, person, year, kind, reviewed_on, conclusion, state) VALUES (1, 1, 2026, 'yearly', '2026-02-01', 'unfit', 'done'), (2, 2, 2026, 'yearly', '2026-02-01', 'unfit', 'done'), (3, 1, 2026, 'vetting', '2026-06-30', 'fit', 'done'), (4, 4, 2026, 'yearly', '2026-02-01', 'unfit', 'done'),
 (5, 2, 2026, 'vetting', '2026-01-30', 'fit', 'done'), (6, 3, 2026, 'yearly', '2026-02-01', 'unfit', 'done'), (7, 4, 2026, 'vetting', '2026-03-01', 'unfit', 'done'), (8, 3, 2026, 'vetting', '2026-03-30', 'fit', 'open');
