UPDATE decision SET condition_on = add_days(:today, -40) WHERE id = (SELECT min(id) FROM decision WHERE state = 'approved' AND id > 6 AND approved_on < add_days(:today, -41));
SELECT min(id) AS record FROM decision WHERE condition_on = add_days(:today, -40);
