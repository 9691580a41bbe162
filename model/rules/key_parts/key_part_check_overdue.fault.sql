UPDATE key_part SET last_check_on = add_days(:today, -400) WHERE id = 1;
SELECT 1 AS record;
