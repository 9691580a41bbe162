-- case: his
-- expect: ids 1
INSERT INTO group_meeting(id, title, chair, state) VALUES (1, '示例会', 1, 'planned');
-- case: over, and nobody's
-- expect: 0
INSERT INTO group_meeting(id, title, chair, state) VALUES (1, '示例会', 1, 'held'), (2, '示例会', 1, 'cancelled');
