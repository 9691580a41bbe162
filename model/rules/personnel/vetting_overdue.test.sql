-- case: core, cleared thirteen months ago
-- expect: ids 1
-- since: 2026-05-31
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2025-05-30', 'active');
-- case: important, re-vetted three years and a day ago
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'important', '2018-05-30', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2023, 'vetting', '2023-06-29', 'done');
-- case: core, due today
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2025, 'vetting', '2025-06-30', 'done');
-- case: general has five years
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2022-01-01', 'active');
-- case: a yearly review does not renew the vetting
-- expect: ids 1
-- since: 2021-01-02
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2026, 'yearly', '2026-05-01', 'done');
-- case: re-vetted a day too late; another on the last day
-- expect: ids 3
-- since: 2026-03-01
-- until: 2026-03-01
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (3, '张', 'active', 'core', '2025-02-28'), (4, '李', 'active', 'core', '2025-02-28');
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (3, 2026, 'vetting', 'done', '2026-03-01'), (4, 2026, 'vetting', 'done', '2026-02-28');
-- case: overdue when he left; not yet; who left last year; re-vetted before he left; no vetting that is not done
-- expect: ids 1,4,5
-- since: 2026-03-01,2026-03-01,2026-03-01
-- until: 2026-05-04,2026-04-01,-
INSERT INTO person (id, name, state, classified_class, cleared_on, left_on) VALUES (1, '张', 'left', 'core', '2025-02-28', '2026-05-04'), (2, '李', 'left', 'core', '2025-02-28', '2026-02-28'), (3, '王', 'left', 'core', '2024-02-28', '2025-12-31'),
 (4, '赵', 'left', 'core', '2025-02-28', '2026-05-04'), (5, '孙', 'active', 'core', '2025-02-28', NULL), (6, '周', 'active', 'none', '2025-02-28', NULL);
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (4, 2026, 'vetting', 'done', '2026-04-01'), (5, 2026, 'vetting', 'open', '2026-02-01');
-- case: a yearly review is no vetting, nor one of before he was cleared; a vetting on the day he was cleared, of today, of tomorrow
-- today: 2026-03-31
-- expect: ids 1,2,4,5
-- until: -,-,2026-03-31,-
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (1, '甲', 'active', 'core', '2025-02-28'), (2, '乙', 'active', 'core', '2025-02-28'), (3, '丙', 'active', 'core', '2025-03-31'), (4, '丁', 'active', 'core', '2025-02-28'), (5, '戊', 'active', 'core', '2025-02-28');
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (1, 2026, 'yearly', 'done', '2026-02-20'), (2, 2025, 'vetting', 'done', '2025-02-27'), (3, 2025, 'vetting', 'done', '2025-03-31'), (4, 2026, 'vetting', 'done', '2026-03-31'), (5, 2026, 'vetting', 'done', '2026-04-01');
-- case: left his classified post by an approved case before the vetting was due, after it; a case not approved; cleared again since
-- expect: ids 2,3,4
-- until: 2026-05-20,-,-
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'core', '2025-05-10', 'active'), (2, '乙', 'core', '2025-05-10', 'active'), (3, '丙', 'core', '2025-05-10', 'active'), (4, '丁', 'core', '2025-05-10', 'active');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 1, 'post', '2026-05-10', '2026-05-10', 'approved'), (2, 2, 'post', '2026-05-20', '2026-05-20', 'approved'), (3, 3, 'post', '2026-03-01', NULL, 'handed_over'), (4, 4, 'post', '2025-03-01', '2025-03-01', 'closed');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (4, 4, 4, '2025-05-10', 'approved');
-- case: to be cleared anew only after the day of judgement
-- today: 2026-02-15
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'important', '2026-03-01', 'active');
INSERT INTO clearance (person, wanted_class, approved_on, state) VALUES (1, 'general', '2021-01-31', 'approved');
-- case: overdue until he was cleared anew; cleared anew on the last day; re-vetted in between, late and in time; his case ended, or he left the post, before; in a year before; a case refused
-- expect: ids 1,3
-- since: 2026-02-01,2026-02-01
-- until: 2026-03-01,2026-02-20
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'important', '2026-03-01', 'active'), (2, '乙', 'important', '2026-01-31', 'active'), (3, '丙', 'important', '2026-03-01', 'active'), (4, '丁', 'important', '2026-03-01', 'active'), (5, '戊', 'important', '2026-03-01', 'active'),
 (6, '己', 'important', '2026-03-01', 'active'), (7, '庚', 'important', '2025-12-31', 'active'), (8, '辛', 'important', '2026-03-01', 'active'), (9, '壬', 'important', '2026-03-01', 'active');
INSERT INTO clearance (person, wanted_class, approved_on, updated_at, state) VALUES (1, 'general', '2021-01-31', NULL, 'approved'), (2, 'general', '2021-01-31', NULL, 'approved'), (3, 'important', '2023-01-31', NULL, 'approved'), (4, 'core', '2025-01-31', NULL, 'ended'), (5, 'core', '2025-01-31', '2026-01-31T09:00:00', 'ended'),
 (6, 'core', '2025-01-31', NULL, 'approved'), (7, 'core', '2024-01-31', NULL, 'approved'), (8, 'core', '2025-01-31', NULL, 'refused'), (9, 'core', '2025-01-31', NULL, 'approved'), (9, 'core', '2026-01-31', NULL, 'approved');
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (3, 2026, 'vetting', 'done', '2026-02-20'), (4, 2026, 'vetting', 'done', '2026-01-31'), (1, 2025, 'yearly', 'done', '2025-12-01'), (1, 2025, 'vetting', 'open', '2025-12-02');
INSERT INTO leaving (person, kind, leave_on, state) VALUES (6, 'post', '2026-01-31', 'approved'), (1, 'post', '2026-01-30', 'withdrawn');
-- case: a vetting that is not done; to be cleared next month; due today
-- expect: ids 1
-- until: -
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (1, '甲', 'active', 'core', '2025-02-28'), (2, '乙', 'active', 'core', '2026-07-01'), (3, '丙', 'active', 'core', '2025-06-30');
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (1, 2026, 'vetting', 'open', '2026-02-01');
-- case: what was before the case ends nothing (a vetting, a case refused after it, a post left, the case's own end); it was over before the year
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-03-01
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'important', '2026-03-01', 'active'), (2, '乙', 'important', '2025-12-31', 'active');
INSERT INTO clearance (person, wanted_class, approved_on, updated_at, state) VALUES (1, 'core', '2025-01-31', '2025-01-30T09:00:00', 'ended'), (1, 'important', '2025-12-01', NULL, 'refused'), (2, 'core', '2023-01-31', NULL, 'approved');
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (1, 2025, 'vetting', 'done', '2025-01-31');
INSERT INTO leaving (person, kind, leave_on, state) VALUES (1, 'post', '2025-01-31', 'closed');
