INSERT INTO document(id, no, kind, title, ref_no, issuer, registered_on, copies, copy_numbers, level, department, state, created_at)
VALUES (990071, 'NB-' || :year || '-9071', 'internal', '示例文件（份号不符）', '示函〔' || :year || '〕9071号', '某省示范厅', CASE WHEN add_days(:today, -3) < :year || '-01-01' THEN :today ELSE add_days(:today, -3) END, 2, '7-9', 1, 1, 'registered', :today || 'T08:00:00');
SELECT 990071 AS record;
