UPDATE maintenance SET on_site = 0, started_on = add_days(:today, -4), reported_on = add_days(:today, -6), done_on = add_days(:today, -3) WHERE id = 2;
SELECT 2 AS record;
