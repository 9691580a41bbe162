UPDATE document SET term = NULL WHERE id = (SELECT max(id) FROM document WHERE kind = 'incoming' AND level = 3 AND registered_on LIKE :year || '%');
SELECT id AS record FROM document WHERE level >= 2 AND term IS NULL AND state <> 'void' ORDER BY id DESC LIMIT 1;
