UPDATE release SET scan_on = NULL, scan_result = NULL WHERE id = (SELECT max(id) - 2 FROM release WHERE state = 'issued');
SELECT id AS record FROM release WHERE scan_on IS NULL AND state = 'issued';
