-- case: no measures; not approved; by its owner; a day late
-- expect: ids 1,2,3,4
-- since: 2026-03-01,2026-03-01,2026-03-01,2026-03-01
INSERT INTO foreign_contact(id, title, owner, from_on, measures, approved_by, approved_on, state) VALUES (1, '甲', 11, '2026-03-01', NULL, 2, '2026-02-20', 'closed'), (2, '乙', 11, '2026-03-01', '限定路线', NULL, NULL, 'planned'),
 (3, '丙', 11, '2026-03-01', '限定路线', 11, '2026-02-20', 'closed'), (4, '丁', 11, '2026-03-01', '限定路线', 2, '2026-03-02', 'closed');
-- case: approved on its day
-- expect: 0
INSERT INTO foreign_contact(id, title, owner, from_on, measures, approved_by, approved_on, state) VALUES (1, '甲', 11, '2026-03-01', '限定路线', 2, '2026-03-01', 'closed');
-- case: called off; tomorrow; last year
-- expect: 0
INSERT INTO foreign_contact(id, title, owner, from_on, state) VALUES (1, '甲', 11, '2026-03-01', 'cancelled'), (2, '乙', 11, '2026-07-01', 'planned'), (3, '丙', 11, '2025-12-31', 'planned');
-- case: begins today, and on the first day of the period
-- expect: ids 1,2
INSERT INTO foreign_contact(id, title, owner, from_on, state) VALUES (1, '甲', 11, '2026-06-30', 'planned'), (2, '乙', 11, '2026-01-01', 'planned');
