UPDATE decision SET expires_on = add_days(:today, -5) WHERE id = (SELECT min(id) + 2 FROM decision WHERE state = 'approved' AND level >= 2 AND kind = 'original');
SELECT id AS record FROM decision WHERE expires_on = add_days(:today, -5) AND state = 'approved';
