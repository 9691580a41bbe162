INSERT INTO archive_transfer(id, no, title, year, volume_no, department, prepared_on, level, state, created_at) VALUES (9301, 'GD-9301', '示例归档', CAST(:year AS INTEGER) - 1, '卷9', 1, add_days(:today, -60), 2, 'draft', add_days(:today, -60) || 'T09:00:00');
SELECT 9301 AS record;
