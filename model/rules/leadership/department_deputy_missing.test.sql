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
