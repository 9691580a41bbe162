UPDATE computer SET repair_on = :today, repaired_on = :today WHERE id = 25;
SELECT 25 AS record;
