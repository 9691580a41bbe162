DELETE FROM attendance WHERE person = 22;
SELECT 22 AS record;
