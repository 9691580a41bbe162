INSERT INTO clearance (id, no, person, department, wanted_class, wanted_level, reason, applied_on, state)
SELECT 900001, 'SC-' || substr(add_days(:today, -90), 1, 4) || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM clearance x WHERE substr(x.no, 4, 4) = substr(add_days(:today, -90), 1, 4))), -4), 27, department, 'general', 2, '拟任涉密经办岗', add_days(:today, -90), 'applied' FROM person WHERE id = 27;
SELECT 900001 AS record;
