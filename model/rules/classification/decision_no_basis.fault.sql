UPDATE decision SET scope_item = NULL WHERE id = (SELECT max(id) - 1 FROM decision WHERE state = 'approved' AND kind = 'original' AND level = 2 AND scope_item IS NOT NULL AND id < 900000);
SELECT id AS record FROM decision WHERE kind = 'original' AND state = 'approved' AND level >= 2 AND scope_item IS NULL;
