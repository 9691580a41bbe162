UPDATE missing_item SET due_on = add_days(found_on, -2) WHERE id = 1;
SELECT 1 AS record;
