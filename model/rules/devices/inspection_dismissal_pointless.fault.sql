INSERT INTO inspection_dismissal(id, no, computer, department, check_id, reason, asked_by, ends_on, state)
SELECT 900001, 'WB-' || :year || '-9001', c.id, c.department, 'no_such_check', '示例', 8, add_days(:today, 90), 'asked' FROM computer c WHERE c.id = 10;
SELECT 900001 AS record;
