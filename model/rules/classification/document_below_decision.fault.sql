INSERT INTO document(id, no, kind, title, registered_on, made_on, copies, pages, urgency, decision, department, handler, level, state, created_at)
SELECT 900071, 'NB-' || :year || '-9073', 'internal', '示例低登文件', add_days(:today, -2), add_days(:today, -3), 0, 2, 'routine', max(c.id), 1, 4, 1, 'registered', add_days(:today, -2) || 'T09:00:00'
FROM decision c WHERE c.state = 'approved' AND c.level = 2 AND c.id < 900000;
SELECT 900071 AS record;
