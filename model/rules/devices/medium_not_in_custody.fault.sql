INSERT INTO medium(id, no, name, kind, capacity, serial_no, secret_level, department, keeper, labelled, issued_on, last_check_on, level, state)
VALUES (900020, 'JZ-' || :year || '-9020', '涉密移动硬盘（示例）', 'disk', '1TB', 'HDD-900020', 2, 5, 15, 1, add_days(:today, -40), add_days(:today, -3), 0, 'in_use');
SELECT 900020 AS record;
