UPDATE carry_out SET returned_on = add_days(return_by, 2) WHERE id = 2;
SELECT 2 AS record;
