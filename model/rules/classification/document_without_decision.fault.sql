UPDATE document SET decision = NULL WHERE id = (SELECT max(id) FROM document WHERE decision IS NOT NULL AND level >= 2 AND registered_on LIKE :year || '%');
SELECT max(id) AS record FROM document WHERE kind IN ('outgoing', 'internal', 'report') AND level >= 2 AND decision IS NULL;
