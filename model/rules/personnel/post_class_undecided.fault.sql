UPDATE post SET decided_on = NULL WHERE id = 9;
SELECT 9 AS record;
