DELETE FROM patrol WHERE patrol_on = add_days(:today, -6) AND shift = 'night';
SELECT id AS record FROM unit WHERE id = 1;
