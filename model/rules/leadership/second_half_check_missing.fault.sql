UPDATE work_item SET kind = 'task' WHERE kind = 'inspection' AND substr(due_on, 6) > '08-15';
SELECT id AS record FROM unit WHERE id = 1;
