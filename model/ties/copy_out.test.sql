-- case: his
-- expect: ids 1
INSERT INTO copy_out(id, what, applicant, state) VALUES (1, '示例数据', 1, 'approved');
-- case: over, and nobody's
-- expect: 0
INSERT INTO copy_out(id, what, applicant, state) VALUES (1, '示例数据', 1, 'given'), (2, '示例', 1, 'refused');
