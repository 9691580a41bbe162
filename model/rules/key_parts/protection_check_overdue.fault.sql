UPDATE protection SET next_check_on = add_days(:today, -6), last_check_on = add_days(:today, -371) WHERE id = (SELECT max(id) FROM protection WHERE kind = 'safe');
SELECT max(id) AS record FROM protection WHERE kind = 'safe';
