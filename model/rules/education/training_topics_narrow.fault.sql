-- also: officer_computer_training_missing
UPDATE course_session SET topic = 'law' WHERE topic IN ('computer', 'carrier', 'orders', 'cases', 'other') AND id <> 900010;
SELECT id AS record FROM unit WHERE id = 1;
