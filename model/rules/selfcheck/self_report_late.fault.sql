UPDATE assessment_run SET closed_on = substr(to_on, 1, 4) || '-12-22';
SELECT id AS record FROM unit WHERE id = 1;
