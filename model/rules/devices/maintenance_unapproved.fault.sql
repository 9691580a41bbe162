UPDATE maintenance SET approved_by = NULL, started_on = add_days(:today, -4), reported_on = add_days(:today, -6), done_on = add_days(:today, -3) WHERE id = 3;
SELECT 3 AS record;
