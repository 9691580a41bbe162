INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state)
SELECT 900006, 'JJ-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM handover x WHERE substr(x.no, 4, 4) = :year)), -4),
       p.id, p.department, 'absence', add_days(:today, -1), add_days(:today, -3), 2, 3, p.id, 4, add_days(:today, -3), 3, add_days(:today, -2), 'closed'
FROM person p WHERE p.id = 20;
SELECT 900006 AS record;
