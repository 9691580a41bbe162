UPDATE receipt SET due_on = add_days(:today, -6), sent_on = add_days(:today, -16) WHERE id = (SELECT max(id) FROM receipt WHERE state = 'sent');
SELECT max(id) AS record FROM receipt WHERE state = 'sent';
