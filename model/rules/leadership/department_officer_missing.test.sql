-- case: none
-- expect: ids 1
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
-- case: ended yesterday
-- expect: ids 1
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
INSERT INTO appointment (role, person, department, from_on, until_on, state) VALUES ('officer_part', 3, 1, '2025-01-01', '2026-06-29', 'ended');
-- case: the full-time officer sits here
-- expect: 0
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
INSERT INTO appointment (role, person, department, from_on, state) VALUES ('officer_full', 3, 1, '2025-01-01', 'live');
-- case: founded tomorrow
-- expect: 0
INSERT INTO department (id, name, founded_on, state) VALUES (1, '新科', '2026-07-01', 'active');
-- case: two months without, since mended
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO department (id, name, founded_on, state) VALUES (1, '科', '2026-03-01', 'active');
INSERT INTO appointment (role, person, department, from_on, state) VALUES ('officer_part', 3, 1, '2026-05-01', 'live');
-- case: from its first day
-- expect: 0
INSERT INTO department (id, name, founded_on, state) VALUES (1, '科', '2026-03-01', 'active');
INSERT INTO appointment (role, person, department, from_on, state) VALUES ('officer_part', 3, 1, '2026-03-01', 'live');
-- case: the department was closed before the appointment was
-- expect: 0
INSERT INTO department (id, name, founded_on, closed_on, state) VALUES (1, '科', '2010-03-01', '2026-05-31', 'closed');
INSERT INTO appointment (role, person, department, from_on, until_on, state) VALUES ('officer_part', 3, 1, '2020-03-01', '2026-06-15', 'ended');
-- case: nobody in the last months of a department that is closed now
-- expect: ids 1
-- until: 2026-05-31
INSERT INTO department (id, name, founded_on, closed_on, state) VALUES (1, '科', '2010-03-01', '2026-05-31', 'closed');
INSERT INTO appointment (role, person, department, from_on, until_on, state) VALUES ('officer_part', 3, 1, '2020-03-01', '2026-02-15', 'ended');
-- case: gaps: of a month, of a day, none, from today, from its founding, all the year with others only, since last year, until it was closed
-- expect: ids 1,3,5,6,7,8,9
-- since: 2026-03-01,2026-03-01,2026-06-30,2026-02-01,2026-01-01,2025-12-01,2026-03-01
-- until: 2026-04-01,2026-03-03,-,-,-,-,2026-05-01
INSERT INTO department (id, name, founded_on, closed_on, state) VALUES (1, '一科', NULL, NULL, 'active'), (2, '二科', NULL, NULL, 'active'), (3, '三科', NULL, NULL, 'active'), (4, '四科', NULL, NULL, 'active'), (5, '五科', NULL, NULL, 'active'), (6, '六科', '2026-02-01', NULL, 'active'),
 (7, '七科', NULL, NULL, 'active'), (8, '八科', NULL, NULL, 'active'), (9, '九科', NULL, '2026-05-01', 'closed'), (10, '十科', NULL, '2026-03-02', 'closed');
INSERT INTO appointment (role, person, department, from_on, until_on, state) VALUES ('officer_part', 11, 1, '2025-01-01', '2026-03-01', 'ended'), ('officer_part', 11, 1, '2026-04-01', NULL, 'live'), ('officer_part', 11, 2, '2025-01-01', '2026-03-01', 'ended'), ('officer_part', 12, 2, '2026-03-02', NULL, 'live'),
 ('officer_part', 11, 3, '2025-01-01', '2026-03-01', 'ended'), ('officer_part', 12, 3, '2026-03-03', NULL, 'live'), ('officer_part', 11, 4, '2025-01-01', '2026-07-01', 'live'), ('officer_part', 11, 5, '2025-01-01', '2026-06-30', 'ended'), ('officer_part', 11, 6, '2025-01-01', '2026-01-15', 'ended'),
 ('group_member', 11, 7, '2024-01-01', '2025-12-31', 'ended'), ('group_member', 12, 7, '2026-01-01', NULL, 'live'), ('officer_part', 11, 8, '2025-01-01', '2025-12-01', 'ended'), ('officer_part', 11, 9, '2025-01-01', '2026-03-01', 'ended'), ('officer_part', 11, 10, '2025-01-01', '2026-03-01', 'ended');
