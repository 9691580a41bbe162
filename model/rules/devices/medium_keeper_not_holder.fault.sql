UPDATE medium SET keeper = 19 - 4 WHERE id = 4;
SELECT 4 AS record;
