UPDATE protection SET keeper = (SELECT min(id) FROM person WHERE state = 'left') WHERE id = (SELECT min(id) FROM protection WHERE kind = 'iron_door' AND state = 'ok');
SELECT id AS record FROM protection WHERE keeper = (SELECT min(id) FROM person WHERE state = 'left');
