UPDATE stocktake SET kind = 'media' WHERE month = (SELECT max(month) FROM stocktake WHERE kind = 'both' AND state = 'done' AND month < substr(add_days(:today, -12), 1, 7) AND month >= CASE WHEN substr(:today, 6, 2) = '01' THEN '0000' ELSE :year || '-01' END);
SELECT id AS record FROM unit ORDER BY id LIMIT 1;
