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
SELECT l.id AS record, l.person AS person, l.department AS department, add_months(x.last_on, CAST(setting('cooling_check_months') AS INTEGER)) AS since, NULL AS until,
       p.name || '脱密期至' || l.cool_off_until || '，自' || x.last_on || '以来没有回访' AS detail
FROM leaving l JOIN person p ON p.id = l.person
JOIN (SELECT v.id AS id, coalesce((SELECT max(k.checked_on) FROM cooling_check k WHERE k.leaving = v.id), v.cool_off_from) AS last_on FROM leaving v) x ON x.id = l.id
WHERE l.state = 'approved' AND l.cool_off_until >= :today AND add_months(x.last_on, CAST(setting('cooling_check_months') AS INTEGER)) < :today
