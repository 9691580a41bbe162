UPDATE medium SET secret_level = 1 WHERE id = 5;
SELECT 5 AS record;
