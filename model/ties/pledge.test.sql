-- case: his
-- expect: ids 1
INSERT INTO pledge(id, person, year, state) VALUES (1, 1, 2026, 'draft');
-- case: over, and nobody's
-- expect: 0
INSERT INTO pledge(id, person, year, state) VALUES (1, 1, 2026, 'signed'), (2, 1, 2025, 'void');
