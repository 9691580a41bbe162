INSERT INTO computer(id, no, name, serial_no, disk_serial, secret_level, network, purpose, department, keeper, started_on, retired_on, disk_handling, state)
VALUES (900010, 'JSJ-' || :year || '-9010', '示范旧机', 'SN-900010', 'HD-900010', 2, 'none', 'finance', 4, 14, '2020-03-01', add_days(:today, -2), 'none', 'retired');
SELECT 900010 AS record;
