-- case: his
-- expect: ids 1
INSERT INTO extract(id, title, applicant, state) VALUES (1, '示例汇编', 1, 'approved');
-- case: over, and nobody's
-- expect: 0
INSERT INTO extract(id, title, applicant, state) VALUES (1, '示例汇编', 1, 'done'), (2, '示例', NULL, 'draft');
