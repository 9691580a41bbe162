UPDATE document SET return_by = add_days(:today, -3), returned_on = NULL WHERE id = (SELECT max(id) - 2 FROM document WHERE kind = 'incoming' AND level >= 2 AND registered_on < add_days(:today, -20));
SELECT id AS record FROM document WHERE return_by = add_days(:today, -3) AND returned_on IS NULL;
