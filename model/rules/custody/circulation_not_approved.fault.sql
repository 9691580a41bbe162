UPDATE circulation SET approved_by = NULL WHERE id = 900003;
SELECT 900003 AS record;
