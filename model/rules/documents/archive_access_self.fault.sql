UPDATE archive_access SET handled_by = applicant WHERE id = 2;
SELECT 2 AS record;
