-- case: his
-- expect: ids 1
INSERT INTO review(id, person, year, state) VALUES (1, 1, 2026, 'open');
-- case: over, and nobody's
-- expect: 0
INSERT INTO review(id, person, year, state) VALUES (1, 1, 2025, 'done'), (2, NULL, 2026, 'open');
