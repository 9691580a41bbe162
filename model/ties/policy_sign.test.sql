-- case: his
-- expect: ids 1
INSERT INTO policy_sign(id, person, state) VALUES (1, 1, 'pending');
-- case: over, and nobody's
-- expect: 0
INSERT INTO policy_sign(id, person, state) VALUES (1, 1, 'signed'), (2, 1, 'waived');
