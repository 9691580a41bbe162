UPDATE release SET reviewed_by = NULL WHERE id = (SELECT max(id) - 4 FROM release WHERE state = 'issued');
SELECT id AS record FROM release WHERE reviewed_by IS NULL AND state = 'issued';
