UPDATE archive_access SET excerpt_pages = 2 WHERE id = 1;
SELECT 1 AS record;
