INSERT INTO rectification(no, detail, department, owner, raised_on, due_on, done_on, result, state, created_at) VALUES ('ZG-G', '预置未复查（示例）', 5, 15, add_days(:today, -70), add_days(:today, -50), add_days(:today, -55), '示例', 'done', add_days(:today, -70) || 'T09:00:00');
SELECT id AS record FROM rectification WHERE no = 'ZG-G';
