UPDATE reading SET due_on = add_days(:today, -4) WHERE id = (SELECT max(id) FROM reading WHERE state = 'sent');
SELECT max(id) AS record FROM reading WHERE state = 'sent';
