-- The plans of all years were entered under a wrong year.
UPDATE course SET year = year - 20;
SELECT id AS record FROM unit WHERE id = 1;
