-- title.zh: 脱密期人员没有按期回访
-- title.en: A person in his cooling-off period was not visited
-- register: leaving
-- lead_days: 30
-- use: remind score
-- requirement: D3
-- basis: setting cooling_check_months
-- owner: hr
-- fix.zh: 请回访并登记。
-- fix.en: Visit and record it.
SELECT l.id AS record, l.person AS person, l.department AS department, add_days(add_months(x.day, CAST(setting('cooling_check_months') AS INTEGER)), 1) AS since, x.next AS until,
       p.name || '脱密期至' || l.cool_off_until || '，自' || x.day || '以来' || CASE WHEN x.next IS NULL THEN '没有回访' ELSE '迟至' || x.next || '才回访' END AS detail
FROM leaving l JOIN person p ON p.id = l.person
JOIN (SELECT a.leaving, a.day, (SELECT min(k.checked_on) FROM cooling_check k WHERE k.leaving = a.leaving AND k.checked_on > a.day) AS next
      FROM (SELECT v.id AS leaving, v.cool_off_from AS day FROM leaving v UNION SELECT c.leaving, c.checked_on FROM cooling_check c) a) x ON x.leaving = l.id
WHERE l.state IN ('approved', 'closed') AND add_months(x.day, CAST(setting('cooling_check_months') AS INTEGER)) <= l.cool_off_until
  AND add_months(x.day, CAST(setting('cooling_check_months') AS INTEGER)) < CASE WHEN x.next IS NOT NULL THEN x.next WHEN l.cool_off_until >= :today THEN :today ELSE '' END
