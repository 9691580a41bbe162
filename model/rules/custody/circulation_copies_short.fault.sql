UPDATE circulation SET copies_out = 2, ended_on = CASE WHEN ended_on < :year || '-01-01' THEN :year || '-01-01' ELSE ended_on END WHERE id = (SELECT min(id) FROM circulation WHERE state = 'done');
SELECT min(id) AS record FROM circulation WHERE state = 'done';
