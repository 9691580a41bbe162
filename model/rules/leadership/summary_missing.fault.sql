UPDATE work_item SET kind = 'task' WHERE kind = 'summary';
SELECT id AS record FROM unit WHERE id = 1;
