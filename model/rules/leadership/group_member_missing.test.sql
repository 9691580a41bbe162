-- case: no member of the department
-- expect: ids 2
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active'), (2, '人事科', 'active');
INSERT INTO appointment (role, person, department, from_on, state) VALUES ('group_member', 11, 1, '2025-01-01', 'live');
-- case: only a part-time officer, no member
-- expect: 1
INSERT INTO department (id, name, state) VALUES (2, '人事科', 'active');
INSERT INTO appointment (role, person, department, from_on, state) VALUES ('officer_part', 11, 2, '2025-01-01', 'live');
-- case: a closed department needs none
-- expect: 0
INSERT INTO department (id, name, state) VALUES (2, '人事科', 'closed');
-- case: a deputy leader stands for the department
-- expect: 0
INSERT INTO department (id, name, state) VALUES (2, '人事科', 'active');
INSERT INTO appointment (role, person, department, from_on, state) VALUES ('group_deputy', 2, 2, '2025-01-01', 'live');
