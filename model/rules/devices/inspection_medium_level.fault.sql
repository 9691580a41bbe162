INSERT INTO inspection_usb(report, computer, department, declared_class, product, kind, device, medium, first_seen, last_seen, machine, state, created_at)
SELECT r.id, r.computer, r.department, r.declared_class, '示例U盘', 'storage', 'fault-medium', (SELECT min(id) FROM medium WHERE secret_level >= 2 AND state = 'in_use'), r.finished_at, r.finished_at, r.machine, 'seen', r.finished_at FROM inspection_report r WHERE r.computer = 18;
SELECT id AS record FROM inspection_usb WHERE device = 'fault-medium';
