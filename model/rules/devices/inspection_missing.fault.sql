DELETE FROM inspection_report WHERE computer = 11;
UPDATE inspection_report SET started_at = add_days(:today, -65) || 'T09:00:00', finished_at = add_days(:today, -65) || 'T09:00:01', imported_at = add_days(:today, -65) || 'T10:00:00' WHERE matching = 'matched';
SELECT 11 AS record;
