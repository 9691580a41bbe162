UPDATE medium SET secret_level = 4 WHERE id = 3;
SELECT 3 AS record;
