INSERT INTO clearance (id, no, person, department, wanted_class, wanted_level, reason, applied_on, state)
SELECT 900001, 'SC-' || substr(add_days(:today, -90), 1, 4) || '-9001', 27, department, 'general', 2, '拟任涉密经办岗', add_days(:today, -90), 'applied' FROM person WHERE id = 27;
SELECT 900001 AS record;
