UPDATE work_item SET kind = 'task' WHERE kind = 'inspection' AND substr(done_on, 6) < '08-01';
SELECT id AS record FROM unit WHERE id = 1;
