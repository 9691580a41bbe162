UPDATE maintenance SET escort = NULL, reported_on = add_days(:today, -6), done_on = add_days(:today, -3) WHERE id = (SELECT min(id) FROM maintenance WHERE state = 'done');
SELECT id AS record FROM maintenance WHERE escort IS NULL AND state = 'done';
