UPDATE group_meeting SET report_heard = 0 WHERE kind = 'leadership';
SELECT id AS record FROM unit WHERE id = 1;
