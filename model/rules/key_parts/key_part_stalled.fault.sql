INSERT INTO key_part(id, no, name, kind, category, max_level, department, keeper, place, reason, state, created_at)
VALUES (900001, 'YH-' || :year || '-901', '标书资料室', 'place', 'drawings', 2, 6, 16, '示例楼206', '保管标底', 'proposed', add_days(:today, -75) || 'T09:00:00');
SELECT 900001 AS record;
