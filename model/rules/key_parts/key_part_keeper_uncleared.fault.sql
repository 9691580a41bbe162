UPDATE key_part SET max_level = 4 WHERE id = 2;
SELECT 2 AS record;
