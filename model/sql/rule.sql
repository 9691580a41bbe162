-- Named queries of rule/: the to-do list.

-- name: rule_todo_put(rule:text, register:text, record:i64, person:i64, department:i64, role:text, due:text, detail:text, names:text, level:i64, today:text)
INSERT INTO todo(rule, register, record, person, department, role, due, detail, names, level, opened_on, stamp)
VALUES (:rule, :register, :record, :person, :department, :role, :due, :detail, :names, :level, :today, :today)
ON CONFLICT (rule, record, due, person) DO UPDATE SET
  detail = excluded.detail, names = excluded.names, department = excluded.department, role = excluded.role, level = excluded.level,
  opened_on = CASE WHEN todo.closed_on IS NULL THEN todo.opened_on ELSE excluded.opened_on END,
  closed_on = NULL, stamp = excluded.stamp;

-- name: rule_todo_listed() -> id:i64, rule:text, record:i64, due:text, person:i64, department:i64, role:text, detail:text, names:text, level:i64
SELECT id, rule, record, due, person, department, role, detail, names, level FROM todo WHERE closed_on IS NULL;

-- name: rule_todo_close(id:i64, today:text)
UPDATE todo SET closed_on = :today WHERE id = :id AND closed_on IS NULL;

-- name: rule_todo_count() -> n:i64
SELECT count(*) FROM todo WHERE closed_on IS NULL;

-- name: rule_person(person:i64) -> department:i64, here:i64
SELECT coalesce(department, 0), CASE WHEN state = 'active' THEN 1 ELSE 0 END FROM person WHERE id = :person;

-- Heads of a department who are somebody else and here.
-- name: rule_heads(department:i64, person:i64, today:text) -> n:i64
SELECT count(*) FROM role_grant g JOIN account a ON a.id = g.account JOIN person p ON p.id = a.person
WHERE g.role = 'department_head' AND (g.department IS NULL OR g.department = :department) AND g.state = 'live' AND (g.from_on IS NULL OR g.from_on <= :today)
  AND (g.until_on IS NULL OR g.until_on >= :today) AND a.state = 'active' AND p.state = 'active' AND p.id <> :person;

-- name: rule_head() -> seq:i64
SELECT coalesce(max(seq), 0) FROM event WHERE unit = 1;

-- name: rule_store() -> hash:text
SELECT hash FROM event WHERE unit = 1 AND seq = 1;

-- name: rule_changes(after:i64) -> register:text, seq:i64
SELECT register, max(seq) FROM event WHERE unit = 1 AND seq > :after AND row_hash IS NOT NULL GROUP BY register;
