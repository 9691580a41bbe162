UPDATE release SET content = NULL WHERE id = (SELECT max(id) - 6 FROM release WHERE state = 'issued');
SELECT id AS record FROM release WHERE content IS NULL AND state = 'issued';
