UPDATE equipment SET last_check_on = add_days(:today, -420) WHERE id = 2;
SELECT 2 AS record;
