UPDATE work_item SET kind = 'task' WHERE kind = 'appraisal';
SELECT id AS record FROM unit WHERE id = 1;
