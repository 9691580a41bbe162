UPDATE medium SET state = 'retired', retired_on = add_days(:today, -100) WHERE id = 6;
SELECT 6 AS record;
