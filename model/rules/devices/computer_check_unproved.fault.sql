UPDATE computer SET check_by = NULL WHERE id = 12;
DELETE FROM computer_check WHERE computer = 12;
SELECT 12 AS record;
