UPDATE appointment SET person = 9 WHERE role = 'group_leader' AND state = 'live';
SELECT id AS record FROM unit WHERE id = 1;
