DELETE FROM review WHERE person = 4 AND kind = 'vetting';
SELECT 4 AS record;
