UPDATE equipment SET repair_on = :today, repaired_on = :today WHERE id = 13;
SELECT 13 AS record;
