INSERT INTO internet_user(id, person, department, purpose, approved_by, approved_on, signed_on, state, created_at)
SELECT 900041, p.id, p.department, '示例', 2, add_days(:today, -100), add_days(:today, -99), 'active', add_days(:today, -101) || 'T09:00:00' FROM person p WHERE p.id = (SELECT min(id) FROM person WHERE state = 'left');
SELECT 900041 AS record;
