-- The last three checks of each classified medium and the last three passwords of each classified computer, all in time.
INSERT INTO periodic_check(target_register, target_record, kind, department, last_on, done_on, done_by, state)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
SELECT 'medium', m.id, 'check', m.department, add_days(m.last_check_on, -28 * n.i), add_days(m.last_check_on, 28 - 28 * n.i), 8, 'kept'
FROM medium m JOIN n ON 1 = 1 WHERE m.state = 'in_use' AND m.secret_level >= 2 AND m.last_check_on IS NOT NULL ORDER BY n.i DESC, m.id;
INSERT INTO periodic_check(target_register, target_record, kind, department, last_on, done_on, done_by, state)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
SELECT 'computer', c.id, 'password', c.department, add_days(c.password_changed_on, -80 * n.i), add_days(c.password_changed_on, 80 - 80 * n.i), 8, 'kept'
FROM computer c JOIN n ON 1 = 1 WHERE c.state = 'in_use' AND c.secret_level >= 2 AND c.password_changed_on IS NOT NULL ORDER BY n.i DESC, c.id;
