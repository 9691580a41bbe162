UPDATE appointment SET role = 'office_member' WHERE role = 'office_head';
SELECT id AS record FROM unit WHERE id = 1;
