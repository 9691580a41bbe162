UPDATE classified_system SET assessed_on = add_months(:today, -25) WHERE id = 1;
SELECT 1 AS record;
