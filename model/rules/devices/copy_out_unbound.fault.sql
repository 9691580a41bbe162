UPDATE copy_out SET agreement_on = NULL, given_on = CASE WHEN given_on < :year || '-01-01' THEN :year || '-01-01' ELSE given_on END WHERE id = 2;
SELECT 2 AS record;
