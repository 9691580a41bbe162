INSERT INTO medium(id, no, name, kind, serial_no, secret_level, department, keeper, labelled, issued_on, last_check_on, state, created_at)
VALUES (900033, 'JZ-900033', '示例送出盘', 'usb', 'USB-DEMO-900033', 2, 7, 8, 1, add_days(:today, -60), add_days(:today, -12), 'in_use', add_days(:today, -60) || 'T09:00:00');
INSERT INTO custody_item(id, name, kind, medium, account, since_at, opened_on, level, state, created_at) VALUES (900033, '示例送出盘', 'medium', 900033, 7, :today || 'T05:35:00', add_days(:today, -60), 2, 'live', add_days(:today, -60) || 'T09:00:00');
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
VALUES (900033, 'enter', 1, 2, NULL, 4, add_days(:today, -60) || 'T09:00:00', add_days(:today, -60) || 'T09:00:00', 2, 'posted', add_days(:today, -60) || 'T09:00:00'),
 (900033, 'send_out', 2, 7, 4, NULL, :today || 'T05:35:00', :today || 'T05:35:00', 2, 'posted', :today || 'T05:35:00');
SELECT id AS record FROM movement WHERE item = 900033 AND kind = 'send_out';
