INSERT INTO assessment_task(id, run, kind, standard, department, due_on, state, created_at)
SELECT 900001, 1, 'department', 'department-34', max(id), add_days(:today, -12), 'open', add_days(:today, -40) || 'T09:00:00' FROM department WHERE state = 'active';
SELECT 900001 AS record;
