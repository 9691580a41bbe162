INSERT INTO inspection_finding(id, inspection, item_no, title, department, person, due_on, done_on, note, state, created_at)
VALUES (900011, 1, '4', '预置未复查问题（示例）', 5, 15, add_days(:today, -40), add_days(:today, -50), '示例', 'done', add_days(:today, -70) || 'T09:00:00');
SELECT 900011 AS record;
