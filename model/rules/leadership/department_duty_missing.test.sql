-- case: blank duties
-- expect: ids 1
INSERT INTO department (id, name, duties, state) VALUES (1, '办公室', '  ', 'active');
-- case: duties written
-- expect: 0
INSERT INTO department (id, name, duties, state) VALUES (1, '办公室', '管理机要文件', 'active');
-- case: closed department
-- expect: 0
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'closed');
