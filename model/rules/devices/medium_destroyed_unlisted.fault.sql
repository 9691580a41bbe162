INSERT INTO medium(id, no, name, kind, secret_level, department, keeper, labelled, issued_on, last_check_on, retired_on, destroyed_on, level, state)
VALUES (900021, 'JZ-' || :year || '-9021', '涉密光盘（示例）', 'optical', 2, 5, 15, 1, add_days(:today, -60), add_days(:today, -20), add_days(:today, -10), add_days(:today, -5), 0, 'destroyed');
SELECT 900021 AS record;
