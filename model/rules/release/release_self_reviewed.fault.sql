UPDATE release SET drafter = reviewed_by WHERE id = (SELECT max(id) - 5 FROM release WHERE state = 'issued');
SELECT id AS record FROM release WHERE drafter = reviewed_by;
