UPDATE meeting SET searched_on = NULL WHERE id = (SELECT max(id) FROM meeting WHERE state = 'closed');
SELECT max(id) AS record FROM meeting WHERE state = 'closed';
