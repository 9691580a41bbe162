UPDATE document SET returned_on = NULL, return_by = add_days(:today, -4) WHERE id = (SELECT max(id) FROM document WHERE kind = 'telegram');
SELECT max(id) AS record FROM document WHERE kind = 'telegram';
