UPDATE extract SET issuer_no = NULL WHERE id = 3;
SELECT 3 AS record;
