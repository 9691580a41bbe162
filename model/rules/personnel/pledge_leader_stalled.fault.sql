INSERT INTO pledge(id, no, person, department, year, kind, leader, person_signed_on, state)
SELECT 900001, 'ZR-' || :year || '-9001', p.id, p.department, CAST(:year AS INTEGER), 'yearly', 2, add_days(:today, -16), 'person_signed' FROM person p WHERE p.id = 21;
SELECT 900001 AS record;
