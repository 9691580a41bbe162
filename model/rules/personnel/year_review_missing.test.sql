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
-- case: cleared years ago and raised in autumn, or lowered; cleared in autumn for the first time; what was ended, refused or given in autumn does not tell
-- today: 2026-12-31
-- expect: ids 1,2
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 3, 'important', '2026-09-01', 'active'), (2, '乙', 2, 'general', '2026-09-01', 'active'), (3, '丙', 2, 'general', '2026-09-01', 'active'), (4, '丁', 2, 'general', '2026-09-01', 'active'), (5, '戊', 2, 'general', '2026-09-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-02-01', 'approved'), (1, 'important', 3, '2026-09-01', 'approved'), (2, 'important', 3, '2020-02-01', 'approved'), (3, 'general', 2, '2020-02-01', 'ended'), (4, 'general', 2, '2020-02-01', 'refused'), (5, 'general', 2, '2026-08-30', 'approved');
-- case: taken off afterwards, and on the last day; taken off last year; was never cleared; cleared this spring only
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-16
-- until: 2026-12-20
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'none', '2026-12-20', 'active'), (2, '乙', 'none', '2026-12-15', 'active'), (3, '丙', 'none', '2025-10-01', 'active'), (4, '丁', 'none', '2026-12-20', 'active'), (5, '戊', 'none', '2026-12-20', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-02-01', 'ended'), (2, 'general', 2, '2020-02-01', 'ended'), (3, 'general', 2, '2020-02-01', 'ended'), (4, 'general', 2, '2020-02-01', 'refused'), (5, 'general', 2, '2026-07-01', 'ended');
-- case: left his classified post by an approved case on the last day, on the day after; a case not approved; cleared again since
-- today: 2026-12-31
-- expect: ids 2,3,4
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-01-01', 'active'), (2, '乙', 'general', '2020-01-01', 'active'), (3, '丙', 'general', '2020-01-01', 'active'), (4, '丁', 'general', '2020-01-01', 'active');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-12-15', '2026-12-15', 'approved'), (2, 2, 'post', '2026-12-16', '2026-12-16', 'approved'), (3, 3, 'post', '2025-06-01', NULL, 'handed_over'), (4, 4, 'post', '2025-03-01', '2025-03-01', 'closed');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (4, 4, 2, '2025-09-01', 'approved');
-- case: one that is not done; approved on the last day of June; on that day, and taken off since
-- today: 2026-12-31
-- expect: ids 1,2,3
-- until: -,-,2026-12-20
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (1, '甲', 'active', 'core', '2025-02-28'), (2, '乙', 'active', 'core', '2026-08-01'), (3, '丙', 'active', 'none', '2026-12-20');
INSERT INTO clearance (person, wanted_class, approved_on, state) VALUES (2, 'general', '2026-06-30', 'approved'), (3, 'general', '2026-06-30', 'ended');
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (1, 2026, 'yearly', 'open', '2026-05-01');
