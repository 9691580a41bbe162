UPDATE assessment_run SET as_of = substr(to_on, 1, 4) || '-12-23', created_at = substr(to_on, 1, 4) || '-12-23T09:00:00';
SELECT id AS record FROM unit WHERE id = 1;
