INSERT INTO print_job(id, no, document, kind, copies, purpose, applicant, issuer_allows, approved_by, approved_on, operator, made_on, device, stamped, spoiled, level, state, created_at)
SELECT 9001, 'YZ-9001', d.id, 'copy', 1, '示例', 3, 'allows', 2, add_days(:today, -3), 4, add_days(:today, -2), 'FY-1', 1, 0, 4, 'made', add_days(:today, -4) || 'T09:00:00' FROM document d WHERE d.level = 4 AND d.kind <> 'telegram' ORDER BY d.id LIMIT 1;
SELECT 9001 AS record;
