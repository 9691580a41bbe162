-- case: nobody
-- expect: ids 1
INSERT INTO department(id, name, state) VALUES (1, '办公室', 'active');
-- case: has left
-- expect: ids 1
INSERT INTO person(id, name, left_on, state) VALUES (9, '李四', '2026-03-01', 'left');
INSERT INTO department(id, name, deputy_in_charge, state) VALUES (1, '办公室', 9, 'active');
-- case: in office
-- expect: 0
INSERT INTO person(id, name, state) VALUES (9, '李四', 'active');
INSERT INTO department(id, name, deputy_in_charge, state) VALUES (1, '办公室', 9, 'active');
-- case: closed
-- expect: 0
INSERT INTO department(id, name, state) VALUES (1, '办公室', 'closed');
-- case: another a week after he left, and a day later; none for a while; he left after the change
-- expect: ids 2,3
-- since: 2026-03-01,2026-02-01
-- until: 2026-03-09,2026-04-01
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-03-01', 'left'), (6, '李四', NULL, 'active'), (7, '周八', '2026-06-01', 'left');
INSERT INTO department (id, name, deputy_in_charge, state) VALUES (1, '办公室', 6, 'active'), (2, '业务科', 6, 'active'), (3, '财务科', 6, 'active'), (4, '档案科', 6, 'active');
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES
  (1, 'department', 1, 'deputy', 5, 0, '2025-01-01', '2026-03-08', 'kept'), (2, 'department', 2, 'deputy', 5, 0, '2025-01-01', '2026-03-09', 'kept'), (3, 'department', 3, 'deputy', NULL, 1, '2026-02-01', '2026-04-01', 'kept'), (4, 'department', 4, 'deputy', 7, 0, NULL, '2026-05-01', 'kept');
-- case: he leaves tomorrow
-- expect: 0
INSERT INTO person(id, name, left_on, state) VALUES (9, '李四', '2026-07-01', 'active');
INSERT INTO department(id, name, deputy_in_charge, state) VALUES (1, '办公室', 9, 'active');
-- case: he leaves today
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-06-30', 'left');
INSERT INTO department (id, name, deputy_in_charge, state) VALUES (1, '办公室', 5, 'active');
