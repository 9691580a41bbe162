UPDATE computer SET jammer = 0 WHERE id = (SELECT min(id) + 8 FROM computer WHERE id < 900000);
SELECT id AS record FROM computer WHERE secret_level >= 2 AND jammer = 0;
