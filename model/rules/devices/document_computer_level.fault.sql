UPDATE document SET computer = (SELECT min(id) FROM computer WHERE secret_level = 0 AND network = 'intranet')
WHERE id = (SELECT max(id) FROM document WHERE kind IN ('internal', 'outgoing') AND level = 2 AND computer IS NOT NULL);
SELECT d.id AS record FROM document d JOIN computer c ON c.id = d.computer WHERE c.secret_level = 0 AND d.level >= 2;
