UPDATE computer SET password_changed_on = add_days(:today, -140) WHERE id = 17;
SELECT 17 AS record;
