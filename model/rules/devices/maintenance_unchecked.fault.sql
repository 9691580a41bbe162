UPDATE maintenance SET reported_on = add_days(:today, -25), approved_on = add_days(:today, -23), started_on = add_days(:today, -21), done_on = add_days(:today, -20) WHERE id = 6;
UPDATE computer_check SET checked_on = add_days(:today, -22) WHERE computer = 21 AND checked_on > add_days(:today, -22);
UPDATE computer SET last_check_on = add_days(:today, -22) WHERE id = 21 AND last_check_on > add_days(:today, -22);
SELECT 6 AS record;
