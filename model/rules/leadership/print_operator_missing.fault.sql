UPDATE appointment SET role = 'office_member' WHERE role = 'print_operator';
SELECT id AS record FROM unit WHERE id = 1;
