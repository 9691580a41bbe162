UPDATE computer SET encrypted = 0 WHERE id = 25;
SELECT 25 AS record;
