UPDATE work_item SET kind = 'task' WHERE kind = 'plan' AND department IS NULL;
SELECT id AS record FROM unit WHERE id = 1;
