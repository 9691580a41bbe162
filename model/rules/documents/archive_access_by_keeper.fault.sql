INSERT INTO archive_access(id, no, document, kind, applicant, department, purpose, approved_by, approved_on, handled_by, opened_on, return_by, excerpt_pages, intact, returned_on, level, state, created_at)
SELECT 9401, 'LY-9401', d.id, 'excerpt', 7, 1, '示例', 2, add_days(:today, -5), 4, add_days(:today, -4), add_days(:today, -1), 1, 1, add_days(:today, -3), 2, 'closed', add_days(:today, -6) || 'T09:00:00' FROM document d WHERE d.level = 2 ORDER BY d.id LIMIT 1;
SELECT 9401 AS record;
