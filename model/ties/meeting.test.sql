-- case: his
-- expect: ids 1
INSERT INTO meeting(id, title, organizer, state) VALUES (1, '示例', 1, 'held');
-- case: over, and nobody's
-- expect: 0
INSERT INTO meeting(id, title, organizer, state) VALUES (1, '示例', 1, 'closed');
