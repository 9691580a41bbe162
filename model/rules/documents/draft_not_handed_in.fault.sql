UPDATE draft SET state = 'finished', finished_on = add_days(:today, -30), handed_in_on = NULL WHERE id = (SELECT min(id) FROM draft WHERE state = 'filed');
SELECT min(id) AS record FROM draft WHERE state = 'finished';
