UPDATE appointment SET role = 'office_member' WHERE role = 'password_keeper';
SELECT id AS record FROM unit WHERE id = 1;
