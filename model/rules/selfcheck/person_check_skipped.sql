-- title.zh: 涉密人员没有按间隔自查
-- title.en: A cleared person skipped his regular self-check
-- register: person
-- use: remind score
-- requirement: K1
-- basis: setting self_check_person_months
-- view: left_work
-- owner: secrecy_officer
-- lead_days: 7
-- fix.zh: 请本人自查，并在“定期自查登记”中登记。
-- fix.en: The person checks himself and enters it as a regular self-check.
WITH RECURSIVE b(checked, entered) AS (SELECT (SELECT min(k.day) FROM (SELECT min(s.checked_on) AS day FROM self_check s WHERE s.kind = 'person' UNION ALL SELECT min(a.done_on) FROM assessment_task a WHERE a.kind = 'person') k), (SELECT substr(u.created_at, 1, 10) FROM unit u WHERE u.id = 1)),   -- asked from the first turn in which anybody did it, or that began when the office was in the books
q(first, months) AS (   -- as department_check_skipped
  SELECT add_months(substr(:from, 1, 4) || '-01-01', -m.months), m.months FROM (SELECT CAST(setting('self_check_person_months') AS INTEGER) AS months) m WHERE m.months BETWEEN 1 AND 12
  UNION ALL SELECT add_months(first, months), months FROM q WHERE add_months(first, 2 * months) <= :today),
p AS (SELECT h.id, h.name, h.department, w.day AS left_on, CASE WHEN min(c.approved_on) < h.cleared_on THEN min(c.approved_on) ELSE h.cleared_on END AS cleared   -- raised or lowered since: the first approval counts
      FROM person h JOIN left_work w ON w.person = h.id LEFT JOIN clearance c ON c.person = h.id AND c.state = 'approved' WHERE h.clearance_level >= 2 GROUP BY h.id, h.name, h.department, w.day, h.cleared_on),
t AS (SELECT p.id, p.name, p.department, q.first, add_months(q.first, q.months) AS next, CASE WHEN p.left_on < add_months(q.first, 2 * q.months) THEN p.left_on ELSE add_months(q.first, 2 * q.months) END AS over_on,
             (SELECT min(k.day) FROM (SELECT min(s.checked_on) AS day FROM self_check s WHERE s.kind = 'person' AND s.person = p.id AND s.checked_on BETWEEN q.first AND :today
                                      UNION ALL SELECT min(w.done_on) FROM assessment_task w WHERE w.kind = 'person' AND w.person = p.id AND w.done_on BETWEEN q.first AND :today) k) AS day
      FROM p JOIN b ON 1 = 1 JOIN q ON (b.checked < add_months(q.first, q.months) OR b.entered <= q.first OR coalesce(b.checked, b.entered) IS NULL)
       AND p.cleared <= q.first AND (p.left_on IS NULL OR p.left_on >= add_months(q.first, q.months)))
SELECT t.id AS record, t.id AS person, t.department, t.next AS since, CASE WHEN t.day < t.over_on THEN t.day WHEN t.over_on <= :today THEN t.over_on END AS until,
       '涉密人员' || t.name || '在' || t.first || '至' || add_days(t.next, -1) || '没有自查' AS detail
FROM t WHERE t.next <= :today AND (t.day IS NULL OR t.day >= t.next)
