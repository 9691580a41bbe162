INSERT INTO medium(id, no, name, kind, secret_level, department, labelled, issued_on, last_check_on, state, created_at)
VALUES (900002, 'JZ-900002', '无责任人U盘（示例）', 'usb', 0, 1, 1, add_days(:today, -20), add_days(:today, -5), 'in_use', add_days(:today, -20) || 'T09:00:00');
SELECT 900002 AS record;
