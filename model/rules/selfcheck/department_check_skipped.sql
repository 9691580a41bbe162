-- title.zh: 内设机构没有按间隔自查
-- title.en: A department skipped its regular self-check
-- register: department
-- use: remind score
-- requirement: A3 K1
-- basis: setting self_check_department_months
-- owner: department_head
-- lead_days: 15
-- fix.zh: 请由部门负责人或其指定人自查，并在“定期自查登记”中登记。
-- fix.en: The head, or whom he names, checks the department and enters it as a regular self-check.
WITH RECURSIVE b(checked, entered) AS (SELECT (SELECT min(k.day) FROM (SELECT min(s.checked_on) AS day FROM self_check s WHERE s.kind = 'department' UNION ALL SELECT min(a.done_on) FROM assessment_task a WHERE a.kind = 'department') k), (SELECT substr(u.created_at, 1, 10) FROM unit u WHERE u.id = 1)),   -- asked from the first turn in which anybody did it, or that began when the office was in the books
q(first, months) AS (   -- the last turn of the year before as well: its finding begins on the first day of this one; a skipped turn ends where the next one is judged
  SELECT add_months(substr(:from, 1, 4) || '-01-01', -m.months), m.months FROM (SELECT CAST(setting('self_check_department_months') AS INTEGER) AS months) m WHERE m.months BETWEEN 1 AND 12
  UNION ALL SELECT add_months(first, months), months FROM q WHERE add_months(first, 2 * months) <= :today),
t AS (SELECT d.id, d.name, q.first, add_months(q.first, q.months) AS next, CASE WHEN d.closed_on < add_months(q.first, 2 * q.months) THEN d.closed_on ELSE add_months(q.first, 2 * q.months) END AS over_on,
             (SELECT min(k.day) FROM (SELECT min(s.checked_on) AS day FROM self_check s WHERE s.kind = 'department' AND s.department = d.id AND s.checked_on BETWEEN q.first AND :today
                                      UNION ALL SELECT min(w.done_on) FROM assessment_task w WHERE w.kind = 'department' AND w.department = d.id AND w.done_on BETWEEN q.first AND :today) k) AS day
      FROM department d JOIN b ON 1 = 1 JOIN q ON (b.checked < add_months(q.first, q.months) OR b.entered <= q.first OR coalesce(b.checked, b.entered) IS NULL)
       AND coalesce(d.founded_on, CASE WHEN substr(d.created_at, 1, 10) > coalesce(b.entered, '') THEN substr(d.created_at, 1, 10) END, '') <= q.first AND (d.state = 'active' OR d.closed_on >= add_months(q.first, q.months)))
SELECT t.id AS record, NULL AS person, t.id AS department, t.next AS since, CASE WHEN t.day < t.over_on THEN t.day WHEN t.over_on <= :today THEN t.over_on END AS until,
       t.name || '在' || t.first || '至' || add_days(t.next, -1) || '没有自查' AS detail
FROM t WHERE t.next <= :today AND (t.day IS NULL OR t.day >= t.next)
