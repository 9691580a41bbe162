-- case: his
-- expect: ids 1
INSERT INTO incident(id, title, person, state) VALUES (1, '示例', 1, 'concluded');
-- case: over, and nobody's
-- expect: 0
INSERT INTO incident(id, title, person, state) VALUES (1, '示例', 1, 'closed'), (2, '示例', NULL, 'reported');
