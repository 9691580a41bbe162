UPDATE matter_list SET filed_on = :today WHERE id = 1;
SELECT 1 AS record;
