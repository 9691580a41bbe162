INSERT INTO derivation(id, source, result, kind, made_on, level, state) SELECT 900003, d.id, d.id, 'same', add_days(:today, -3), 2, 'registered' FROM document d WHERE d.id = (SELECT min(id) FROM document);
SELECT 900003 AS record;
