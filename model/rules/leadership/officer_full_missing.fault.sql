UPDATE appointment SET role = 'officer_part' WHERE role = 'officer_full';
SELECT id AS record FROM unit WHERE id = 1;
