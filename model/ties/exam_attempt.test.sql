-- case: his
-- expect: ids 1
INSERT INTO exam_attempt(id, person, state) VALUES (1, 1, 'taking');
-- case: over, and nobody's
-- expect: 0
INSERT INTO exam_attempt(id, person, state) VALUES (1, 1, 'done'), (2, 2, 'done');
