-- title.zh: 脱密期人员没有按期回访
-- title.en: A person in his cooling-off period was not visited
-- register: leaving
-- lead_days: 30
-- use: remind score
-- requirement: D3
-- basis: setting cooling_check_months
-- owner: hr
-- asks: owner
-- fix.zh: 请回访，并在离岗手续下面的“脱密期回访”中登记。
-- fix.en: Visit him and record it under the leaving case.
SELECT l.id AS record, l.person AS person, l.department AS department, add_days(x.due, 1) AS since, CASE WHEN x.ends < :today OR x.next IS NOT NULL THEN x.ends END AS until,
       p.name || '脱密期至' || l.cool_off_until || '，自' || x.day || '以来' || CASE WHEN x.next = x.ends THEN '迟至' || x.next || '才回访' ELSE '没有回访' END AS detail
FROM leaving l JOIN person p ON p.id = l.person
JOIN (SELECT b.leaving, b.day, b.due, b.next, CASE WHEN b.until < coalesce(b.next, :today) THEN b.until ELSE coalesce(b.next, :today) END AS ends   -- when his time was over nobody owed a visit any more
      FROM (SELECT a.leaving, a.day, a.until, add_months(a.day, CAST(setting('cooling_check_months') AS INTEGER)) AS due,
                   (SELECT min(k.checked_on) FROM cooling_check k WHERE k.leaving = a.leaving AND k.checked_on > a.day AND k.checked_on <= :today) AS next
            FROM (SELECT v.id AS leaving, v.cool_off_from AS day, v.cool_off_until AS until FROM leaving v
                  UNION SELECT c.leaving, c.checked_on, w.cool_off_until FROM cooling_check c JOIN leaving w ON w.id = c.leaving WHERE c.checked_on <= :today) a) b) x ON x.leaving = l.id
WHERE l.state IN ('approved', 'closed') AND x.due < x.ends
