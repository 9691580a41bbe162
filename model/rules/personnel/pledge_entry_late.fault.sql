UPDATE person SET cleared_on = add_days(:today, -30) WHERE id = 25;
SELECT 25 AS record;
