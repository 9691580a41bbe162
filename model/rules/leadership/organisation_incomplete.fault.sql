UPDATE person SET department = NULL WHERE id = (SELECT max(id) FROM person WHERE state = 'active' AND coalesce(classified_class, 'none') = 'none');
SELECT id AS record FROM unit WHERE id = 1;
