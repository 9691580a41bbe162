INSERT INTO rectification(no, detail, department, owner, raised_on, due_on, state, created_at) VALUES ('ZG-F', '预置整改（示例）', 5, 15, add_days(:today, -20), add_days(:today, -2), 'open', add_days(:today, -20) || 'T09:00:00');
SELECT id AS record FROM rectification WHERE no = 'ZG-F';
