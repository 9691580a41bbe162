UPDATE computer SET disk_on = :today WHERE id = 29;
SELECT 29 AS record;
