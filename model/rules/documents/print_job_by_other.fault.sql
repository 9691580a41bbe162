INSERT INTO print_job(id, no, document, kind, copies, purpose, applicant, issuer_allows, approved_by, approved_on, operator, made_on, device, stamped, spoiled, level, state, created_at)
SELECT 9006, 'YZ-9006', d.id, 'copy', 1, '示例', 3, 'allows', 2, add_days(:today, -5), 7, add_days(:today, -4), 'FY-1', 1, 0, 2, 'made', add_days(:today, -6) || 'T09:00:00' FROM document d WHERE d.level = 2 AND d.kind = 'incoming' AND coalesce(d.no_copying, 0) = 0 ORDER BY d.id LIMIT 1;
SELECT 9006 AS record;
