-- case: his
-- expect: ids 1
INSERT INTO decision(id, title, drafter, state) VALUES (1, '示例', 1, 'proposed');
-- case: over, and nobody's
-- expect: 0
INSERT INTO decision(id, title, drafter, state) VALUES (1, '示例', 1, 'approved');
