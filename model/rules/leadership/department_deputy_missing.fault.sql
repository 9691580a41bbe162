UPDATE department SET deputy_in_charge = NULL WHERE id = 6;
SELECT 6 AS record;
