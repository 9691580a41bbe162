UPDATE release SET meeting = (SELECT min(id) FROM meeting WHERE level >= 2) WHERE id = (SELECT max(id) - 3 FROM release WHERE state = 'issued');
SELECT id AS record FROM release WHERE meeting IS NOT NULL;
