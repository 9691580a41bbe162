UPDATE computer SET disk_serial = 'DK-DEMO-6' WHERE id = 7;
SELECT 7 AS record;
