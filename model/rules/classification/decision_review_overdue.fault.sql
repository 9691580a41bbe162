UPDATE decision SET approved_on = add_months(:today, -20), last_review_on = add_months(:today, -15) WHERE id = (SELECT min(id) + 1 FROM decision WHERE state = 'approved' AND level >= 2 AND kind = 'original');
SELECT id AS record FROM decision WHERE last_review_on = add_months(:today, -15);
