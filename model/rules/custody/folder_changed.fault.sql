UPDATE folder_item SET created_at = :today || 'T05:00:00' WHERE circulation = 900002;
SELECT id AS record FROM folder_item WHERE circulation = 900002;
