-- title.zh: 脱密期回访登记不是该人脱密期内的回访
-- title.en: A visit that is not of that person in his cooling-off period
-- register: cooling_check
-- use: prevent score
-- counts: once
-- requirement: D3
-- basis: law_leaving
-- owner: hr
-- fix.zh: 请选该人已批准的离岗手续，回访日期不早于脱密期起。
-- fix.en: Choose the approved leaving case of that person; the visit is not before his cooling-off period begins.
SELECT k.id AS record, k.person AS person, l.department AS department, k.checked_on AS since, NULL AS until,
       k.checked_on || '回访' || p.name || '，' || CASE WHEN l.person <> k.person THEN '所选的是' || w.name || '的离岗手续' WHEN l.approved_on IS NULL THEN '其离岗手续没有批准' WHEN l.cool_off_from IS NULL THEN '其没有脱密期' ELSE '早于脱密期起' || l.cool_off_from END AS detail
FROM cooling_check k JOIN leaving l ON l.id = k.leaving JOIN person p ON p.id = k.person JOIN person w ON w.id = l.person
WHERE (:record IS NULL OR k.id = :record) AND k.checked_on >= :from
  AND (l.person <> k.person OR l.approved_on IS NULL OR l.cool_off_from IS NULL OR k.checked_on < l.cool_off_from)
