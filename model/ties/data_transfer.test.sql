-- case: his
-- expect: ids 1
INSERT INTO data_transfer(id, what, applicant, state) VALUES (1, '示例数据', 1, 'approved');
-- case: over
-- expect: 0
INSERT INTO data_transfer(id, what, applicant, state) VALUES (1, '示例数据', 1, 'done'), (2, '示例', 1, 'refused'), (3, '示例', 1, 'cancelled');
