-- case: none named
-- expect: ids 1
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
-- case: the head has left
-- expect: ids 1
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 5, 'active');
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-06-01', 'left');
-- case: the head is in office
-- expect: 0
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 5, 'active');
INSERT INTO person (id, name, state) VALUES (5, '孙七', 'active');
-- case: the head leaves tomorrow
-- expect: 0
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 5, 'active');
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-07-01', 'left');
