UPDATE internet_user SET computer = NULL WHERE computer = 11;
SELECT 11 AS record;
