UPDATE maintenance SET approved_by = NULL, started_on = add_days(:today, -4), done_on = add_days(:today, -3) WHERE id = 3;
SELECT 3 AS record;
