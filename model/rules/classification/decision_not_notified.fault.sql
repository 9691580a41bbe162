UPDATE decision SET notified_on = NULL WHERE id = (SELECT max(id) FROM decision WHERE state = 'lifted');
SELECT max(id) AS record FROM decision WHERE state = 'lifted';
