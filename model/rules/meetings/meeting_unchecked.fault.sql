UPDATE meeting SET ok_no_wireless = 0 WHERE id = (SELECT max(id) FROM meeting WHERE state = 'closed');
SELECT id AS record FROM meeting WHERE ok_no_wireless = 0;
