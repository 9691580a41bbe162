UPDATE inspection_report SET started_at = add_months(:today, -14) || 'T09:00:00', finished_at = add_months(:today, -14) || 'T09:00:01', imported_at = add_months(:today, -14) || 'T10:00:00' WHERE computer = 11;
SELECT 11 AS record;
