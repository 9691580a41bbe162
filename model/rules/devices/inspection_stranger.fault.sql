INSERT INTO inspection_report(matching, declared_class, class_from, hostname, started_at, finished_at, imported_at, machine, serial, report_id, file_sm3, state, created_at)
VALUES ('stranger', 'internet', 'option', '示例主机', add_days(:today, -2) || 'T09:00:00', add_days(:today, -2) || 'T09:00:01', add_days(:today, -2) || 'T10:00:00', 'sfault', 'fault-serial', 'fault-stranger', 'fault-stranger', 'current', add_days(:today, -2) || 'T10:00:00');
SELECT id AS record FROM inspection_report WHERE report_id = 'fault-stranger';
