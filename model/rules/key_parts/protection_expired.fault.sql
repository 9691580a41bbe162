UPDATE protection SET expires_on = add_days(:today, -4) WHERE id = (SELECT min(id) FROM protection WHERE kind = 'extinguisher');
SELECT id AS record FROM protection WHERE expires_on = add_days(:today, -4);
