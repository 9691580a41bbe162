UPDATE release SET signed_by = NULL, signed_on = NULL WHERE id = (SELECT max(id) FROM release WHERE state = 'issued');
SELECT max(id) AS record FROM release WHERE state = 'issued';
