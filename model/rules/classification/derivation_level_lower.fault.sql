INSERT INTO derivation(id, source, result, kind, made_on, made_by, approved_by, level, state)
SELECT 900001, s.id, r.id, 'extract', add_days(:today, -12), 12, 2, 3, 'registered'
FROM (SELECT min(id) AS id FROM document WHERE level = 3 AND state = 'registered') s, (SELECT min(id) AS id FROM document WHERE level = 2 AND state = 'registered') r;
SELECT 900001 AS record;
