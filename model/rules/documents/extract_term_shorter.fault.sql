UPDATE extract SET expires_on = add_days(:today, 30) WHERE id = 2;
SELECT 2 AS record;
