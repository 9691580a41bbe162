UPDATE archive_access SET returned_on = add_days(return_by, 3) WHERE id = 3;
SELECT 3 AS record;
