-- title.zh: 脱密期未满就办结
-- title.en: A leaving case closed before its cooling-off period is over
-- register: leaving
-- use: prevent score
-- counts: once
-- requirement: D3
-- basis: reg_personnel
-- owner: hr
-- fix.zh: 脱密期内仍须管理和回访，期满后再办结。
-- fix.en: Keep and visit the person until the period is over, then close the case.
SELECT l.id AS record, l.person AS person, l.department AS department, coalesce(l.closed_on, substr(l.updated_at, 1, 10), :today) AS since, NULL AS until,
       p.name || '的脱密期至' || l.cool_off_until || '，手续已提前办结' AS detail
FROM leaving l JOIN person p ON p.id = l.person
WHERE (:record IS NULL OR l.id = :record) AND l.state = 'closed' AND l.leave_on <= :today AND l.cool_off_until >= coalesce(l.closed_on, substr(l.updated_at, 1, 10), :today)
