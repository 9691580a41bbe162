UPDATE procurement SET supervised_on = add_days(:today, -220) WHERE id = 1;
SELECT 1 AS record;
