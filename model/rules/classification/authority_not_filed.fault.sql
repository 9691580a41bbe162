INSERT INTO classify_authority(id, source, max_level, granted_by, doc_no, from_on, state) VALUES (900001, 'granted', 3, '某省示范厅', '示例授权〔' || :year || '〕1号', add_days(:today, -90), 'in_force');
SELECT 900001 AS record;
