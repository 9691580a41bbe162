INSERT INTO medium(id, no, name, kind, serial_no, secret_level, department, keeper, labelled, issued_on, last_check_on, retired_on, state, created_at)
VALUES (900031, 'JZ-900031', '示例报废盘', 'usb', 'USB-DEMO-900031', 2, 7, 8, 1, add_days(:today, -60), add_days(:today, -12), add_days(:today, -5), 'retired', add_days(:today, -60) || 'T09:00:00');
INSERT INTO custody_item(id, name, kind, medium, account, holder, department, since_at, opened_on, level, state, created_at) VALUES (900031, '示例报废盘', 'medium', 900031, 1008, 8, 7, :today || 'T05:33:00', add_days(:today, -60), 2, 'live', add_days(:today, -60) || 'T09:00:00');
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
VALUES (900031, 'enter', 1, 2, NULL, 4, add_days(:today, -60) || 'T09:00:00', add_days(:today, -60) || 'T09:00:00', 2, 'posted', add_days(:today, -60) || 'T09:00:00'),
 (900031, 'issue', 2, 1008, 4, 8, :today || 'T05:33:00', :today || 'T05:33:00', 2, 'posted', :today || 'T05:33:00');
SELECT id AS record FROM movement WHERE item = 900031 AND kind = 'issue';
