UPDATE work_item SET kind = 'task' WHERE kind = 'deployment';
SELECT id AS record FROM unit WHERE id = 1;
