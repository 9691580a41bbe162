UPDATE medium SET last_check_on = add_days(:today, -50) WHERE id = 2;
SELECT 2 AS record;
