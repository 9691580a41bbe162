INSERT INTO periodic_check(target_register, target_record, kind, department, held_level, lacking, done_on, done_by, state, created_at)
SELECT 'computer', c.id, 'grade', c.department, 2, 0, :today, 8, 'kept', :today || 'T08:00:00'
FROM computer c WHERE c.id < 900000 AND c.state = 'in_use' AND c.secret_level < 2 AND c.started_on < add_days(:today, -60) ORDER BY c.id DESC LIMIT 1;
SELECT max(target_record) AS record FROM periodic_check WHERE target_register = 'computer' AND kind = 'grade';
