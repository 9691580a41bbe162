-- case: his
-- expect: ids 1
INSERT INTO assessment_task(id, person, due_on, state) VALUES (1, 1, '2026-07-01', 'open');
-- case: over, and nobody's
-- expect: 0
INSERT INTO assessment_task(id, person, due_on, state) VALUES (1, 1, '2026-07-01', 'done'), (2, NULL, '2026-07-01', 'open');
