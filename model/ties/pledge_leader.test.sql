-- case: his
-- expect: ids 1
INSERT INTO pledge(id, leader, year, state) VALUES (1, 1, 2026, 'person_signed');
-- case: over, and nobody's
-- expect: 0
INSERT INTO pledge(id, leader, year, state) VALUES (1, 1, 2026, 'signed'), (2, NULL, 2026, 'draft');
