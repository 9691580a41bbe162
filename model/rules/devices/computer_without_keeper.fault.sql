UPDATE computer SET keeper = NULL WHERE id = (SELECT min(id) + 4 FROM computer WHERE id < 900000);
SELECT id AS record FROM computer WHERE keeper IS NULL;
