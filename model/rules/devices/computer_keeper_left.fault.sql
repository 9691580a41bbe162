-- also: left_person_holding
INSERT INTO computer (id, no, name, serial_no, disk_serial, secret_level, network, purpose, department, keeper, place, started_on, boot_password, antivirus, jammer, encrypted, wireless, last_check_on, check_by, check_kind, state)
SELECT 900003, 'JSJ-' || :year || '-9003', '示范型二合一', 'SN-900003', 'HD-900003', 0, 'none', 'office', p.department, p.id, '办公室', add_days(:today, -900), 1, 1, 0, 0, 0, add_days(:today, -3), 8, 'manual', 'idle'
FROM person p WHERE p.id = (SELECT min(id) FROM person WHERE state = 'left');
SELECT 900003 AS record;
