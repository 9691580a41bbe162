-- Scrapped long ago; the request was entered as done only now.
INSERT INTO computer(id, no, name, serial_no, disk_serial, secret_level, network, purpose, department, keeper, place, proposed_on, started_on, os_installed_on, boot_password, password_changed_on, antivirus, antivirus_updated_on, jammer, encrypted, wireless,
                     last_check_on, check_by, check_kind, retired_on, disk_handling, state, created_at)
VALUES (900061, 'JSJ-900061', '已报废示例机', 'SN-DEMO-900061', 'DK-DEMO-900061', 2, 'none', 'documents', 5, 15, '示例楼', add_days(:today, -900), add_days(:today, -890), add_days(:today, -892), 1, add_days(:today, -420), 1, add_days(:today, -410), 1, 1, 0,
        add_days(:today, -410), 8, 'manual', add_days(:today, -400), 'kept', 'retired', add_days(:today, -900) || 'T09:00:00');
INSERT INTO device_request(id, no, kind, computer, department, applicant, applied_on, reason, disk_handling, approved_by, approved_on, done_by, done_on, result, state, created_at) VALUES
 (900061, 'SP-' || :year || '-9061', 'use', 900061, 5, 15, add_days(:today, -899), '示例', 'none', 2, add_days(:today, -895), 8, add_days(:today, -890), '示例', 'done', add_days(:today, -899) || 'T09:00:00'),
 (900062, 'SP-' || :year || '-9062', 'scrap', 900061, 5, 15, add_days(:today, -409), '示例', 'kept', 2, add_days(:today, -405), 8, add_days(:today, -3), '示例', 'done', add_days(:today, -409) || 'T09:00:00');
SELECT 900062 AS record;
