DELETE FROM device_request WHERE computer = 29;
UPDATE computer SET started_on = :year || '-01-01' WHERE id = 29;
SELECT 29 AS record;
