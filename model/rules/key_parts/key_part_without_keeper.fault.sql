UPDATE key_part SET keeper = NULL WHERE id = 5;
SELECT 5 AS record;
