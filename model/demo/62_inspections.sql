-- Endpoint reports: each computer in use was checked once, nothing found.
INSERT INTO inspection_report(computer, department, matching, declared_class, class_from, inspected_by, hostname, os, started_at, finished_at, imported_at, program_version, as_root, coverage, enough, worst, n_fail, n_warn, n_person,
                              n_pass, n_open, machine, serial, board, disks, report_id, file_sm3, state, created_at)
SELECT c.id, c.department, 'matched', CASE WHEN c.secret_level >= 2 THEN 'classified' WHEN c.network = 'internet' THEN 'internet' ELSE 'unclassified' END, 'option', '检查员甲（示例）', 'pc-' || c.id, '示例操作系统 V10',
       add_days(:today, -25) || 'T09:00:00', add_days(:today, -25) || 'T09:00:01', add_days(:today, -25) || 'T17:00:00', '0.1.0', 1, 96, 1, 0, 0, 0, 0, 60, 2, 'c' || c.id, 'demo-serial-' || c.id, 'demo-board-' || c.id, 'demo-disk-' || c.id,
       'demo-report-' || c.id, 'demo-file-' || c.id, 'current', add_days(:today, -25) || 'T17:00:00'
FROM computer c WHERE c.state = 'in_use';
