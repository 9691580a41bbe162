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
