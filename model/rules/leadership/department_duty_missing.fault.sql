UPDATE department SET duties = NULL WHERE id = 5;
SELECT 5 AS record;
