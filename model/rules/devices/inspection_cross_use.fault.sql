INSERT INTO inspection_usb(report, computer, department, declared_class, product, kind, device, first_seen, last_seen, machine, state, created_at)
SELECT r.id, r.computer, r.department, r.declared_class, '示例U盘', 'storage', 'fault-device', r.finished_at, r.finished_at, r.machine, 'seen', r.finished_at FROM inspection_report r WHERE r.computer IN (5, 15);
SELECT id AS record FROM inspection_usb WHERE device = 'fault-device' AND declared_class = 'classified';
