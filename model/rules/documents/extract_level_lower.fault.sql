UPDATE extract SET level = 1 WHERE id = 1;
SELECT 1 AS record;
