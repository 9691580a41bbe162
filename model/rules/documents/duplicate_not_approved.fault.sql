UPDATE copy SET approved_by = NULL WHERE id = (SELECT max(id) FROM copy WHERE kind = 'duplicate' AND level >= 2 AND copy_no < 90);
SELECT id AS record FROM copy WHERE kind = 'duplicate' AND level >= 2 AND approved_by IS NULL;
