UPDATE key_part SET confirm_no = NULL WHERE id = 4;
SELECT 4 AS record;
