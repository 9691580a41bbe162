UPDATE department SET head = NULL WHERE id = 4;
SELECT 4 AS record;
