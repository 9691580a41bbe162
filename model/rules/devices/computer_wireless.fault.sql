UPDATE computer SET wireless = 1 WHERE id = 21;
SELECT 21 AS record;
