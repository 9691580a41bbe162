-- case: his
-- expect: ids 1
INSERT INTO clearance(id, person, state) VALUES (1, 1, 'hr_passed');
-- case: over, and nobody's
-- expect: 0
INSERT INTO clearance(id, person, state) VALUES (1, 1, 'approved'), (2, 1, 'withdrawn');
