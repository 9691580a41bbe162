INSERT INTO person(id, name, left_on, state) VALUES (1, '甲', '2026-03-01', 'left'), (2, '乙', NULL, 'active'), (3, '丙', '2026-07-20', 'active');
-- case: still there; ended in time, and in May; ended before it was signed; who is here; who leaves next month
-- expect: ids 1,3,7
-- since: 2026-03-01,2026-03-01,2026-03-01
-- until: -,2026-05-01,-
INSERT INTO internet_user(id, person, purpose, signed_on, until_on, state) VALUES (1, 1, '示例', '2025-01-01', NULL, 'active'), (2, 1, '示例', '2025-01-01', '2026-03-02', 'ended'), (3, 1, '示例', '2025-01-01', '2026-05-01', 'ended'), (4, 1, '示例', NULL, '2026-05-01', 'ended'), (5, 2, '示例', '2025-01-01', NULL, 'active'),
 (6, 3, '示例', '2025-01-01', NULL, 'active'), (7, 1, '示例', NULL, NULL, 'approved');
-- case: he left last year and it was ended then
-- from: 2027-01-01
-- to: 2027-12-31
-- today: 2027-02-01
-- expect: 0
INSERT INTO internet_user(id, person, purpose, signed_on, until_on, state) VALUES (1, 1, '示例', '2025-01-01', '2026-05-01', 'ended');
