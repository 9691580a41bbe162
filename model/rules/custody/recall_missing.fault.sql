DELETE FROM clearance_campaign WHERE kind = 'holders' AND year = CAST(:year AS INTEGER) - 1;
SELECT id AS record FROM unit ORDER BY id LIMIT 1;
