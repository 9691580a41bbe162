UPDATE release SET signed_by = 9 WHERE id = (SELECT max(id) - 1 FROM release WHERE state = 'issued');
SELECT id AS record FROM release WHERE signed_by = 9;
