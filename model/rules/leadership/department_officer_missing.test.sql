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
INSERT INTO department (id, name, founded_on, closed_on, state) VALUES (1, '科', '2010-03-01', '2026-05-31', 'closed');
INSERT INTO appointment (role, person, department, from_on, until_on, state) VALUES ('officer_part', 3, 1, '2020-03-01', '2026-02-15', 'ended');
