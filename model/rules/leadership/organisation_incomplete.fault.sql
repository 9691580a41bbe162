UPDATE person SET department = NULL WHERE id = (SELECT max(id) FROM person WHERE state = 'active' AND classified_class = 'none' AND id < (SELECT max(id) FROM person WHERE state = 'active' AND classified_class = 'none'));
SELECT id AS record FROM unit WHERE id = 1;
