UPDATE computer SET network = 'intranet' WHERE id = (SELECT min(id) FROM computer WHERE secret_level >= 2 AND id < 900000);
SELECT id AS record FROM computer WHERE secret_level >= 2 AND network = 'intranet';
