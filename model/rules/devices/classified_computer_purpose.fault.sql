UPDATE computer SET purpose = 'office' WHERE id = 13;
SELECT 13 AS record;
