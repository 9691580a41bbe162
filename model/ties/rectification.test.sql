-- case: his
-- expect: ids 1
INSERT INTO rectification(id, detail, owner, state) VALUES (1, '示例', 1, 'open');
-- case: over, and nobody's
-- expect: 0
INSERT INTO rectification(id, detail, owner, state) VALUES (1, '示例', 1, 'closed');
