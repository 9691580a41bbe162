-- case: his
-- expect: ids 1
INSERT INTO major_event(id, person, state) VALUES (1, 1, 'reported');
-- case: over, and nobody's
-- expect: 0
INSERT INTO major_event(id, person, state) VALUES (1, 1, 'handled'), (2, 2, 'handled');
