UPDATE equipment SET keeper = NULL WHERE id = 4;
SELECT 4 AS record;
