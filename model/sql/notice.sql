-- Named queries of notice/: who has what to do. Tables: todo (rule/), reg_due (reg/), notice_mail.

-- name: notice_rules(today:text) -> id:i64, rule:text, register:text, record:i64, due:text, detail:text, person:i64, department:i64, role:text, level:i64, names:text
SELECT id, rule, register, record, due, detail, person, coalesce(department, 0), role, level, names
FROM todo WHERE closed_on IS NULL AND due <= :today ORDER BY due, id LIMIT 5000;

-- name: notice_steps(until:text) -> register:text, record:i64, action:text, person:i64, department:i64, role:text, due:text
SELECT register, record, action, coalesce(person, 0), coalesce(department, 0), role, due_on
FROM reg_due WHERE due_on IS NOT NULL AND due_on <= :until ORDER BY due_on, register, record LIMIT 5000;

-- name: notice_person(person:i64) -> name:text, department:i64
SELECT name, coalesce(department, 0) FROM person WHERE id = :person;

-- name: notice_counts(today:text, yesterday:text) -> opened:i64, closed:i64
SELECT (SELECT count(*) FROM todo WHERE opened_on = :today AND closed_on IS NULL), (SELECT count(*) FROM todo WHERE closed_on >= :yesterday);

-- name: notice_addressees(day:text) -> person:i64, email:text, open:i64, overdue:i64
SELECT p.id, p.email, t.n, t.late
FROM (SELECT person, count(*) AS n, sum(CASE WHEN due < :day THEN 1 ELSE 0 END) AS late
      FROM (SELECT person, due FROM todo WHERE closed_on IS NULL UNION ALL SELECT person, due_on FROM reg_due WHERE due_on <= :day) d
      WHERE person > 0 GROUP BY person) t
JOIN person p ON p.id = t.person
WHERE p.state = 'active' AND p.email IS NOT NULL AND p.email <> ''
  AND NOT EXISTS (SELECT 1 FROM notice_mail m WHERE m.person = p.id AND m.day = :day AND m.error IS NULL)
ORDER BY p.id;

-- name: notice_mail_put(day:text, person:i64, at:text, error:text)
INSERT INTO notice_mail(day, person, at, error) VALUES (:day, :person, :at, :error)
ON CONFLICT (day, person) DO UPDATE SET at = excluded.at, error = excluded.error;
