-- also: exam_attempt_left
INSERT INTO exam_attempt(id, paper, person, department, seed, started_at, until_at, state)
SELECT 900021, 1, p.id, p.department, 12345670, add_days(:today, -2) || 'T09:00:00', add_days(:today, -2) || 'T10:00:00', 'taking' FROM person p WHERE p.id = 33;
SELECT 900021 AS record;
