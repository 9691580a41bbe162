INSERT INTO inspection(id, no, title, organ, started_on, opinion_on, due_on, state, created_at)
VALUES (900001, 'JC-F', '上级专项检查（示例）', '某市国家保密局', add_days(:today, -60), add_days(:today, -50), add_days(:today, -4), 'opined', add_days(:today, -60) || 'T09:00:00');
SELECT 900001 AS record;
