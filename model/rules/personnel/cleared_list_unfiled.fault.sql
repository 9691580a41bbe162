UPDATE work_item SET kind = 'task' WHERE kind = 'cleared_list';
SELECT id AS record FROM unit WHERE id = 1;
