UPDATE review SET state = 'open', reviewed_on = NULL, conclusion = NULL, reviewer = NULL WHERE person = 14 AND kind = 'yearly';
SELECT 14 AS record;
