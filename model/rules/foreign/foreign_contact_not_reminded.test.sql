-- case: never; the day after; not even approved
-- expect: ids 1,2,3
-- since: 2026-03-01,2026-03-01,2026-03-01
INSERT INTO foreign_contact(id, title, owner, from_on, reminded_on, state) VALUES (1, '甲', 11, '2026-03-01', NULL, 'closed'), (2, '乙', 11, '2026-03-01', '2026-03-02', 'closed'), (3, '丙', 11, '2026-03-01', NULL, 'planned');
-- case: on its day; called off; tomorrow; last year
-- expect: 0
INSERT INTO foreign_contact(id, title, owner, from_on, reminded_on, state) VALUES (1, '甲', 11, '2026-03-01', '2026-03-01', 'closed'), (2, '乙', 11, '2026-03-01', NULL, 'cancelled'), (3, '丙', 11, '2026-07-01', NULL, 'approved'), (4, '丁', 11, '2025-12-31', NULL, 'closed');
-- case: begins today, and on the first day of the period
-- expect: ids 1,2
INSERT INTO foreign_contact(id, title, owner, from_on, state) VALUES (1, '甲', 11, '2026-06-30', 'approved'), (2, '乙', 11, '2026-01-01', 'closed');
