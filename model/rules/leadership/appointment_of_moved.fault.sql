INSERT INTO appointment (id, role, person, department, from_on, order_no, state)
SELECT 900001, 'office_member', min(id), 1, (CAST(:year AS INTEGER) - 2) || '-02-01', '示范局发〔2020〕9号', 'live' FROM person WHERE state = 'left';
SELECT 900001 AS record;
