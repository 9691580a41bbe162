UPDATE internet_user SET signed_on = NULL WHERE id = (SELECT min(id) FROM internet_user WHERE state = 'active');
SELECT id AS record FROM internet_user WHERE signed_on IS NULL AND state = 'active';
