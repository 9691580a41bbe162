UPDATE medium SET labelled = 0 WHERE id = (SELECT min(id) FROM medium WHERE state = 'in_use');
SELECT id AS record FROM medium WHERE labelled = 0;
