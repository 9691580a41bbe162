INSERT INTO exam_attempt(id, paper, person, department, seed, started_at, until_at, state)
SELECT 900001, 2, p.id, p.department, 12345678, add_days(:today, -3) || 'T09:00:00', add_days(:today, -3) || 'T10:00:00', 'taking' FROM person p WHERE p.id = 31;
SELECT 900001 AS record;
