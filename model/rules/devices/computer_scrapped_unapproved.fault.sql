INSERT INTO computer(id, no, name, serial_no, disk_serial, secret_level, network, purpose, department, keeper, started_on, retired_on, disk_handling, boot_password, antivirus, jammer, encrypted, wireless, state)
VALUES (900010, 'JSJ-' || :year || '-9010', '示范旧机', 'SN-900010', 'HD-900010', 2, 'none', 'finance', 4, 14, '2020-03-01', add_days(:today, -2), 'none', 1, 1, 1, 1, 0, 'retired');
INSERT INTO inspection_report(computer, department, matching, declared_class, class_from, inspected_by, hostname, os, started_at, finished_at, imported_at, program_version, as_root, coverage, enough, worst, n_fail, n_warn, n_person,
                              n_pass, n_open, machine, serial, board, disks, report_id, file_sm3, state, created_at)
SELECT 900010, 4, r.matching, 'classified', r.class_from, r.inspected_by, 'pc-900010', r.os, r.started_at, r.finished_at, r.imported_at, r.program_version, r.as_root, r.coverage, r.enough, r.worst, r.n_fail, r.n_warn, r.n_person,
       r.n_pass, r.n_open, 'c900010', 'demo-serial-900010', 'demo-board-900010', 'demo-disk-900010', 'demo-report-900010', 'demo-file-900010', r.state, r.created_at
FROM inspection_report r WHERE r.matching = 'matched' ORDER BY r.id LIMIT 1;
SELECT 900010 AS record;
