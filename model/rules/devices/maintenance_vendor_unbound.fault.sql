UPDATE maintenance SET vendor = NULL, started_on = add_days(:today, -4), reported_on = add_days(:today, -6), done_on = add_days(:today, -3) WHERE id = 4;
SELECT 4 AS record;
