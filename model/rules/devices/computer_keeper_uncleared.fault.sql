UPDATE computer SET secret_level = 4 WHERE id = 17;
SELECT 17 AS record;
