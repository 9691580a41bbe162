UPDATE internet_user SET signed_on = add_days(:today, -420), approved_on = add_days(:today, -421) WHERE id = 2;
SELECT 2 AS record;
