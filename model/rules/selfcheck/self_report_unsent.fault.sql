UPDATE assessment_run SET reported_on = NULL, reported_to = NULL;
SELECT id AS record FROM unit WHERE id = 1;
