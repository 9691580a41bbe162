INSERT INTO supervision(id, unit_report, peer, title, problems, due_on, state, created_at)
SELECT 900011, r.id, (SELECT min(p.id) FROM peer p WHERE p.kind = 'subordinate' AND p.id <> r.peer), '整改通知（示例）', '一处问题（示例）', add_days(:today, 20), 'draft', add_days(:today, -1) || 'T09:00:00'
FROM unit_report r WHERE r.id = (SELECT max(id) FROM unit_report);
SELECT 900011 AS record;
