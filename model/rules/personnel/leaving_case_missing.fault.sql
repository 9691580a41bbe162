UPDATE leaving SET state = 'withdrawn' WHERE person = (SELECT max(id) FROM person WHERE state = 'left');
SELECT max(id) AS record FROM person WHERE state = 'left';
