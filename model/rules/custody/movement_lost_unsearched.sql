-- title.zh: 查无下落的载体没有登记查找
-- title.en: A carrier written off as missing is not searched for
-- register: movement
-- use: remind score
-- requirement: F11 K4
-- basis: carriers_missing
-- owner: registry_clerk
-- fix.zh: 请在“载体查找”登记，按期限查找；找不到的按泄密事件上报。
-- fix.en: Register the search; what is not found in time is reported as a leak.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, p.department AS department, add_days(x.day, 1) AS since, x.ended AS until,
       '“' || i.name || '”于' || x.day || '登记为查无下落，' || CASE WHEN x.ended IS NULL THEN '没有登记查找，也没有登记事件' ELSE '到' || x.ended || '才登记查找或找回' END AS detail
FROM (SELECT v.id, substr(v.given_at, 1, 10) AS day,
             (SELECT min(e.day) FROM (SELECT s.item, s.found_missing_on AS day FROM missing_item s UNION ALL SELECT f.item, substr(f.given_at, 1, 10) FROM movement f WHERE f.kind = 'find' AND f.state || '' = 'posted') e
              WHERE e.item = v.item AND e.day BETWEEN substr(v.given_at, 1, 10) AND :today) AS ended
      FROM movement v WHERE v.kind = 'lose' AND v.state || '' = 'posted' AND v.level >= 2 AND v.missing_item IS NULL AND v.incident IS NULL) x
JOIN movement m ON m.id = x.id JOIN custody_item i ON i.id = m.item LEFT JOIN person p ON p.id = m.given_by
WHERE x.day < coalesce(x.ended, :today)
