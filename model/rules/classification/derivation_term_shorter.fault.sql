INSERT INTO derivation(id, source, result, kind, made_on, made_by, approved_by, level, state)
SELECT 900002, s.id, r.id, 'compilation', add_days(:today, -12), 12, 2, 2, 'registered'
FROM (SELECT id FROM document WHERE level = 2 AND expires_on IS NOT NULL ORDER BY expires_on DESC, id LIMIT 1) s, (SELECT id FROM document WHERE level = 2 AND expires_on IS NOT NULL ORDER BY expires_on, id LIMIT 1) r;
SELECT 900002 AS record;
