UPDATE maintenance SET media_handling = 'replaced', reported_on = add_days(:today, -6), started_on = add_days(:today, -4), done_on = add_days(:today, -3) WHERE id = 5;
SELECT 5 AS record;
