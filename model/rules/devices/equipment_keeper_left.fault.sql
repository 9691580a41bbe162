-- also: left_person_holding
INSERT INTO equipment (id, no, name, kind, serial_no, secret_level, connection, department, keeper, place, started_on, labelled, last_check_on, state)
SELECT 900004, 'SB-' || :year || '-9004', '示范型碎纸机', 'shredder', 'SN-900004', 0, 'none', p.department, p.id, '办公室', add_days(:today, -900), 1, add_days(:today, -3), 'idle'
FROM person p WHERE p.id = (SELECT min(id) FROM person WHERE state = 'left');
SELECT 900004 AS record;
