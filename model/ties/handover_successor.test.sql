-- case: his
-- expect: ids 1
INSERT INTO handover(id, person, successor, state) VALUES (1, 2, 1, 'counted');
-- case: over, and nobody's
-- expect: 0
INSERT INTO handover(id, person, successor, state) VALUES (1, 2, 1, 'closed'), (2, 1, NULL, 'opened');
