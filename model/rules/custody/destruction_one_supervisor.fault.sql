UPDATE destruction SET supervisor2 = NULL, destroyed_on = CASE WHEN destroyed_on < :year || '-01-01' THEN :year || '-01-01' ELSE destroyed_on END WHERE id = 1;
SELECT 1 AS record;
