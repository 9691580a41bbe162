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
-- case: the day itself
-- today: 2026-12-15
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'core', '2020-01-01', 'active');
-- case: the day after; cleared in June and in July; not cleared; left that day, and the day before
-- today: 2026-12-16
-- expect: ids 1,4
-- since: 2026-12-16,2026-12-16
INSERT INTO person (id, name, classified_class, cleared_on, left_on, state) VALUES (1, '甲', 'general', '2026-06-30', NULL, 'active'), (2, '乙', 'general', '2026-07-01', NULL, 'active'), (3, '丙', 'none', '2020-01-01', NULL, 'active'), (4, '丁', 'core', '2020-01-01', '2026-12-16', 'left'), (5, '戊', 'core', '2020-01-01', '2026-12-15', 'left');
-- case: done after the day; of last year; on a day to come
-- today: 2026-12-28
-- expect: ids 1,2,3
-- until: 2026-12-16,-,-
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'important', '2020-01-01', 'active'), (2, '乙', 'general', '2020-01-01', 'active'), (3, '丙', 'general', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2026, 'yearly', '2026-12-16', 'done'), (2, 2025, 'yearly', '2026-01-10', 'done'), (3, 2026, 'yearly', '2026-12-29', 'done');
