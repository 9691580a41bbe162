UPDATE instruction SET finish_by = add_days(:today, -5), done_on = NULL, state = 'executing' WHERE id = (SELECT max(id) FROM instruction WHERE state = 'executing');
SELECT max(id) AS record FROM instruction WHERE state = 'executing';
