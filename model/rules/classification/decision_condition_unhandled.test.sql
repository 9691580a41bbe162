-- case: a month ago
-- expect: ids 1
-- since: 2026-06-10
INSERT INTO decision(id, title, condition_on, state) VALUES (1, '示例', '2026-05-30', 'approved');
-- case: lifted in time
-- expect: 0
INSERT INTO decision(id, title, condition_on, lifted_on, state) VALUES (1, '示例', '2026-05-30', '2026-06-09', 'lifted');
-- case: not yet
-- expect: 0
INSERT INTO decision(id, title, term, state) VALUES (1, '示例', 'E:项目公布', 'approved');
-- case: lifted on the tenth day, and the day after; today is the tenth; replaced meanwhile
-- expect: ids 2
-- since: 2026-05-12
-- until: 2026-05-12
INSERT INTO decision(id, title, condition_on, lifted_on, state) VALUES (1, '甲', '2026-05-01', '2026-05-11', 'lifted'), (2, '乙', '2026-05-01', '2026-05-12', 'lifted'), (3, '丙', '2026-06-20', NULL, 'approved'), (4, '丁', '2026-05-01', NULL, 'replaced');
