INSERT INTO inspection_finding(id, inspection, item_no, title, department, person, due_on, state, created_at)
VALUES (900001, 1, '3', '预置问题（示例）', 5, 15, add_days(:today, -3), 'open', add_days(:today, -30) || 'T09:00:00');
SELECT 900001 AS record;
