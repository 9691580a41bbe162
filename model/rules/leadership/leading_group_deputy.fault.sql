UPDATE appointment SET person = 10 WHERE role = 'group_deputy' AND person = 2;
SELECT id AS record FROM unit WHERE id = 1;
