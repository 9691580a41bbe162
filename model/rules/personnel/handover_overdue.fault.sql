INSERT INTO handover(id, no, person, department, kind, planned_on, state)
SELECT 900002, 'JJ-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM handover x WHERE substr(x.no, 4, 4) = :year)), -4), p.id, p.department, 'move', add_days(:today, -5), 'opened'
FROM person p WHERE p.id = 19;
SELECT 900002 AS record;
