UPDATE classified_system SET secret_level = 2 WHERE id = 1;
UPDATE computer SET network = 'classified' WHERE id = 9;
SELECT 9 AS record;
