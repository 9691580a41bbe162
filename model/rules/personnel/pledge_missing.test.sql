-- case: no letter at all
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
-- case: signed by the person only, and one of last year
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO pledge (person, year, kind, person_signed_on, signed_on, state) VALUES (1, 2026, 'yearly', '2026-02-01', NULL, 'person_signed'), (1, 2025, 'yearly', '2025-02-01', '2025-02-01', 'signed');
-- case: signed too late counts though cured
-- expect: ids 1
-- until: 2026-04-02
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'yearly', '2026-04-02', 'signed');
-- case: signed on the last day
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'yearly', '2026-04-01', 'signed');
-- case: not cleared
-- expect: 0
INSERT INTO person (id, name, classified_class, state) VALUES (1, '张三', 'none', 'active');
-- case: cleared in May: the letter on entry is another rule
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2026-05-01', 'active');
-- case: not yet due
-- today: 2026-04-01
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
-- case: the day after; cleared on the last day that counts, and a day later; left that day, and the day before
-- today: 2026-04-02
-- expect: ids 1,3
-- since: 2026-04-02,2026-04-02
-- until: -,-
INSERT INTO person (id, name, classified_class, cleared_on, left_on, state) VALUES (1, '甲', 'general', '2026-03-01', NULL, 'active'), (2, '乙', 'general', '2026-03-02', NULL, 'active'), (3, '丙', 'important', '2020-01-01', '2026-04-02', 'left'), (4, '丁', 'core', '2020-01-01', '2026-04-01', 'left');
-- case: another kind of letter, one that was withdrawn, one of the day after tomorrow
-- expect: ids 1,2,3,4
-- until: -,-,-,2026-04-20
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-01-01', 'active'), (2, '乙', 'general', '2020-01-01', 'active'), (3, '丙', 'general', '2020-01-01', 'active'), (4, '丁', 'general', '2020-01-01', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'entry', '2026-02-01', 'signed'), (2, 2026, 'yearly', '2026-02-01', 'void'), (3, 2026, 'yearly', '2026-07-01', 'signed'), (4, 2026, 'yearly', '2026-04-20', 'signed');
-- case: cleared years ago and raised in autumn, or lowered; cleared in autumn for the first time; what was ended, refused or given in autumn does not tell
-- today: 2026-12-31
-- expect: ids 1,2
INSERT INTO person (id, name, clearance_level, classified_class, cleared_on, state) VALUES (1, '甲', 3, 'important', '2026-09-01', 'active'), (2, '乙', 2, 'general', '2026-09-01', 'active'), (3, '丙', 2, 'general', '2026-09-01', 'active'), (4, '丁', 2, 'general', '2026-09-01', 'active'), (5, '戊', 2, 'general', '2026-09-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-02-01', 'approved'), (1, 'important', 3, '2026-09-01', 'approved'), (2, 'important', 3, '2020-02-01', 'approved'), (3, 'general', 2, '2020-02-01', 'ended'), (4, 'general', 2, '2020-02-01', 'refused'), (5, 'general', 2, '2026-08-30', 'approved');
-- case: taken off afterwards, and on the last day; taken off last year; was never cleared; cleared this spring only
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-04-02
-- until: 2026-06-01
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'none', '2026-06-01', 'active'), (2, '乙', 'none', '2026-04-01', 'active'), (3, '丙', 'none', '2025-10-01', 'active'), (4, '丁', 'none', '2026-06-01', 'active'), (5, '戊', 'none', '2026-06-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'general', 2, '2020-02-01', 'ended'), (2, 'general', 2, '2020-02-01', 'ended'), (3, 'general', 2, '2020-02-01', 'ended'), (4, 'general', 2, '2020-02-01', 'refused'), (5, 'general', 2, '2026-07-01', 'ended');
-- case: left his classified post by an approved case on the last day, on the day after; a case not approved; cleared again since
-- expect: ids 2,3,4
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-01-01', 'active'), (2, '乙', 'general', '2020-01-01', 'active'), (3, '丙', 'general', '2020-01-01', 'active'), (4, '丁', 'general', '2020-01-01', 'active');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-04-01', '2026-04-01', 'approved'), (2, 2, 'post', '2026-04-02', '2026-04-02', 'approved'), (3, 3, 'post', '2025-06-01', NULL, 'handed_over'), (4, 4, 'post', '2025-03-01', '2025-03-01', 'closed');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (4, 4, 2, '2025-09-01', 'approved');
-- case: approved on the first of March, and raised since; on that day, and taken off since
-- expect: ids 2,3
-- until: -,2026-05-20
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (2, '乙', 'active', 'core', '2026-05-01'), (3, '丙', 'active', 'none', '2026-05-20');
INSERT INTO clearance (person, wanted_class, approved_on, state) VALUES (2, 'general', '2026-03-01', 'approved'), (3, 'general', '2026-03-01', 'ended');
