UPDATE group_meeting SET kind = 'office' WHERE kind = 'group';
SELECT id AS record FROM unit WHERE id = 1;
