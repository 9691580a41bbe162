INSERT INTO inspection_usb(report, computer, department, declared_class, product, kind, device, first_seen, last_seen, last_on, machine, state, created_at)
SELECT r.id, r.computer, r.department, r.declared_class, '示例U盘', 'storage', 'fault-transfer', add_days(:today, -3) || 'T09:00:00', add_days(:today, -3) || 'T09:20:00', add_days(:today, -3), r.machine, 'seen', r.finished_at FROM inspection_report r WHERE r.computer = 28;
SELECT id AS record FROM inspection_usb WHERE device = 'fault-transfer';
