-- also: incident_loss
INSERT INTO incident(id, no, title, kind, found_at, department, document, content, remedy, remedy_at, authority_at, superior_at, result_due_on, level, state)
SELECT 900011, 'SJ-' || substr(add_days(:today, -6), 1, 4) || '-' || substr('000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM incident x WHERE substr(x.no, 4, 4) = substr(add_days(:today, -6), 1, 4))), -3),
       '示例文件去向不明', 'loss', add_days(:today, -6) || 'T09:00:00', 2, (SELECT min(id) FROM document), '示例', '已查找', add_days(:today, -6) || 'T10:00:00',
       add_days(:today, -6) || 'T15:00:00', add_days(:today, -6) || 'T15:00:00', add_months(:today, 2), 2, 'reported';
SELECT 900011 AS record;
