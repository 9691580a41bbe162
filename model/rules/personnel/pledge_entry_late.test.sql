-- case: cleared in May, nothing signed
-- expect: ids 1
-- since: 2026-05-09
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-05-01', 'active');
-- case: signed on the eighth day
-- expect: ids 1
-- since: 2026-05-09
-- until: 2026-05-09
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-05-01', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'entry', '2026-05-09', 'signed');
-- case: signed before the approval came
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-05-01', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'entry', '2026-04-20', 'signed');
-- case: cleared this week
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-06-25', 'active');
-- case: cleared years ago
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-06-25', 'active');
-- case: the seventh day, and the next
-- today: 2026-05-09
-- expect: ids 1
-- since: 2026-05-09
-- until: -
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-05-01', 'active'), (2, '李四', 'general', '2026-05-02', 'active'), (3, '王五', 'none', '2026-05-01', 'active');
-- case: signed on the seventh day; signed late and gone since; gone without; gone within the days
-- expect: ids 2,3
-- since: 2026-05-09,2026-05-09
-- until: 2026-05-12,2026-05-20
INSERT INTO person (id, name, classified_class, cleared_on, left_on, state) VALUES (1, '张三', 'core', '2026-05-01', NULL, 'active'), (2, '李四', 'important', '2026-05-01', '2026-06-01', 'left'), (3, '王五', 'general', '2026-05-01', '2026-05-20', 'left'),
 (4, '赵六', 'general', '2026-05-01', '2026-05-08', 'left');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'entry', '2026-05-08', 'signed'), (2, 2026, 'entry', '2026-05-12', 'signed'), (3, 2026, 'yearly', '2026-05-02', 'signed'), (3, 2026, 'entry', '2026-05-02', 'draft');
-- case: lowered; raised without a new one; raised with one of the same year; one of last year
-- expect: ids 2,4
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2026-05-01', 'active'), (2, '乙', 'core', '2026-05-01', 'active'), (3, '丙', 'important', '2026-05-01', 'active'), (4, '丁', 'important', '2026-05-01', 'active');
INSERT INTO clearance (person, wanted_class, wanted_level, approved_on, state) VALUES (1, 'important', 3, '2020-02-01', 'approved'), (2, 'general', 2, '2020-02-01', 'approved'), (2, 'core', 4, '2026-05-01', 'approved'), (3, 'general', 2, '2026-01-05', 'approved'), (3, 'important', 3, '2026-05-01', 'approved');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (3, 2026, 'entry', '2026-01-06', 'signed'), (4, 2025, 'entry', '2025-12-20', 'signed');
-- case: signed sixty days before he was cleared, over new year; the day before that; not until tomorrow; today
-- today: 2026-03-31
-- expect: ids 2,3,4
-- since: 2026-02-18,2026-02-18,2026-02-18
-- until: -,-,2026-03-31
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2026-02-10', 'active'), (2, '乙', 'general', '2026-02-10', 'active'), (3, '丙', 'general', '2026-02-10', 'active'), (4, '丁', 'general', '2026-02-10', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2025, 'entry', '2025-12-12', 'signed'), (2, 2025, 'entry', '2025-12-11', 'signed'), (3, 2026, 'entry', '2026-04-01', 'signed'), (4, 2026, 'entry', '2026-03-31', 'signed');
-- case: cleared sixty days before the year, and a day earlier
-- expect: ids 1
-- since: 2025-11-10
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2025-11-02', 'active'), (2, '乙', 'general', '2025-11-01', 'active');
-- case: lowered from core to important and to general; raised to core from important; the same class again; only an ended, a refused and this very approval were higher
-- expect: ids 3,4,5,6,7
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'important', '2026-05-01', 'active'), (2, '乙', 'general', '2026-05-01', 'active'), (3, '丙', 'core', '2026-05-01', 'active'), (4, '丁', 'important', '2026-05-01', 'active'), (5, '戊', 'general', '2026-05-01', 'active'), (6, '己', 'general', '2026-05-01', 'active'), (7, '庚', 'general', '2026-05-01', 'active');
INSERT INTO clearance (person, wanted_class, approved_on, state) VALUES (1, 'core', '2020-02-01', 'approved'), (2, 'core', '2020-02-01', 'approved'), (3, 'important', '2020-02-01', 'approved'), (4, 'important', '2020-02-01', 'approved'), (5, 'core', '2020-02-01', 'ended'), (6, 'core', '2020-02-01', 'refused'), (7, 'important', '2026-05-01', 'approved');
