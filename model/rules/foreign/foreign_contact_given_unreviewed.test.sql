-- case: not reviewed; by its owner; afterwards; classified without an agreement; with one too late
-- expect: ids 1,2,3,4,5
-- since: 2026-03-03,2026-03-03,2026-03-03,2026-03-03,2026-03-01
INSERT INTO foreign_contact(id, title, owner, from_on, until_on, gives, given_level, given_by, given_on, agreement_on, state) VALUES (1, '甲', 11, '2026-03-01', '2026-03-03', 1, 0, NULL, NULL, NULL, 'closed'),
 (2, '乙', 11, '2026-03-01', '2026-03-03', 1, 0, 11, '2026-03-01', NULL, 'closed'), (3, '丙', 11, '2026-03-01', '2026-03-03', 1, 0, 2, '2026-03-04', NULL, 'closed'),
 (4, '丁', 11, '2026-03-01', '2026-03-03', 1, 2, 2, '2026-03-01', NULL, 'closed'), (5, '戊', 11, '2026-03-01', NULL, 1, 2, 2, '2026-03-01', '2026-03-02', 'closed');
-- case: reviewed on its last day; classified with an agreement; an internal one needs none; nothing was given; not closed yet; last year; tomorrow
-- expect: 0
INSERT INTO foreign_contact(id, title, owner, from_on, until_on, gives, given_level, given_by, given_on, agreement_on, state) VALUES (1, '甲', 11, '2026-03-01', '2026-03-03', 1, 0, 2, '2026-03-03', NULL, 'closed'),
 (2, '乙', 11, '2026-03-01', '2026-03-03', 1, 2, 2, '2026-03-01', '2026-03-03', 'closed'), (3, '丙', 11, '2026-03-01', '2026-03-03', 1, 1, 2, '2026-03-01', NULL, 'closed'), (4, '丁', 11, '2026-03-01', '2026-03-03', 0, NULL, NULL, NULL, NULL, 'closed'),
 (5, '戊', 11, '2026-03-01', '2026-03-03', 1, NULL, NULL, NULL, NULL, 'approved'), (6, '己', 11, '2025-12-01', '2025-12-31', 1, NULL, NULL, NULL, NULL, 'closed'), (7, '庚', 11, '2026-06-01', '2026-07-01', 1, NULL, NULL, NULL, NULL, 'closed');
-- case: on the first day of the period, and today
-- expect: ids 1,2
INSERT INTO foreign_contact(id, title, owner, from_on, gives, state) VALUES (1, '甲', 11, '2026-01-01', 1, 'closed'), (2, '乙', 11, '2026-06-30', 1, 'closed');
