-- case: his
-- expect: ids 1
INSERT INTO internet_user(id, person, purpose, state) VALUES (1, 1, '示例', 'active');
-- case: over, and nobody's
-- expect: 0
INSERT INTO internet_user(id, person, purpose, state) VALUES (1, 1, '示例', 'ended');
