UPDATE protection SET state = 'faulty', faulty_since = add_days(:today, -12) WHERE id = (SELECT min(id) FROM protection WHERE kind = 'alarm');
SELECT min(id) AS record FROM protection WHERE kind = 'alarm';
