-- case: his
-- expect: ids 1
INSERT INTO inspection_finding(id, title, person, state) VALUES (1, '示例', 1, 'open');
-- case: over, and nobody's
-- expect: 0
INSERT INTO inspection_finding(id, title, person, state) VALUES (1, '示例', 1, 'closed'), (2, '示例', NULL, 'open');
