UPDATE decision SET term = '12Y' WHERE id = (SELECT max(id) FROM decision WHERE state = 'approved' AND level = 2 AND kind = 'original' AND expires_on > add_months(:today, 12));
SELECT id AS record FROM decision WHERE level = 2 AND term = '12Y';
