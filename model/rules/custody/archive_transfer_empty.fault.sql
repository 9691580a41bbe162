INSERT INTO archive_transfer(id, no, title, year, volume_no, department, prepared_on, given_by, received_by, received_on, level, state, created_at) VALUES
 (9302, 'GD-9302', '示例归档', CAST(:year AS INTEGER) - 1, '卷8', 1, add_days(:today, -10), 4, 7, add_days(:today, -5), 2, 'done', add_days(:today, -10) || 'T09:00:00');
SELECT 9302 AS record;
