UPDATE leaving SET pledge_on = NULL WHERE person = (SELECT min(id) FROM person WHERE state = 'left');
SELECT id AS record FROM leaving WHERE pledge_on IS NULL AND state IN ('approved', 'closed');
