-- Person 16 leaves his post with a classified computer in his name.
INSERT INTO leaving (id, no, person, department, kind, leave_on, class_before, handed_over_on, received_by, accounts_closed_on, talked_on, pledge_on, state)
SELECT 900001, 'LG-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM leaving x WHERE substr(x.no, 4, 4) = :year)), -4), p.id, p.department, 'post', add_days(:today, 5), 'important', add_days(:today, -2), 4, add_days(:today, -2), add_days(:today, -5), add_days(:today, -2), 'handed_over'
FROM person p WHERE p.id = 16;
INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, closed_by, closed_on, state)
SELECT 900003, 'JJ-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM handover x WHERE substr(x.no, 4, 4) = :year)), -4), p.id, p.department, 'leave', add_days(:today, -2), add_days(:today, -4), 0, 0, p.id, 4, 3, add_days(:today, -3), 'closed'
FROM person p WHERE p.id = 16;
INSERT INTO computer (id, no, name, serial_no, disk_serial, secret_level, network, purpose, department, keeper, place, started_on, boot_password, antivirus, jammer, encrypted, wireless, last_check_on, check_by, check_kind, state)
SELECT 900001, 'JSJ-' || :year || '-9001', '示范型台式机', 'SN-900001', 'HD-900001', 3, 'none', 'documents', p.department, p.id, '涉密机房', add_days(:today, -400), 1, 1, 1, 1, 0, add_days(:today, -3), 8, 'manual', 'in_use'
FROM person p WHERE p.id = 16;
INSERT INTO device_request (id, no, kind, computer, department, applicant, applied_on, reason, approved_by, approved_on, done_by, done_on, state)
VALUES (900001, 'SP-' || :year || '-9001', 'use', 900001, 6, 16, add_days(:today, -410), '涉密文件制作', 2, add_days(:today, -405), 8, add_days(:today, -400), 'done');
INSERT INTO inspection_report(computer, department, matching, declared_class, class_from, hostname, started_at, finished_at, imported_at, machine, report_id, file_sm3, state, created_at)
SELECT c.id, c.department, 'matched', 'classified', 'option', 'pc-900001', (SELECT min(substr(x.finished_at, 1, 10)) FROM inspection_report x) || 'T09:00:00', (SELECT min(substr(x.finished_at, 1, 10)) FROM inspection_report x) || 'T09:00:01', (SELECT min(substr(x.finished_at, 1, 10)) FROM inspection_report x) || 'T17:00:00', 'c900001', 'demo-report-900001', 'demo-file-900001', 'current', (SELECT min(substr(x.finished_at, 1, 10)) FROM inspection_report x) || 'T17:00:00'
FROM computer c WHERE c.id = 900001;
SELECT 900001 AS record;
