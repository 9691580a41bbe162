UPDATE equipment SET connection = 'intranet' WHERE id = 3;
SELECT 3 AS record;
