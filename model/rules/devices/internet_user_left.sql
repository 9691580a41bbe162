-- title.zh: 已离开人员的上网登记没有停用
-- title.en: Somebody who left is still registered to go online
-- register: internet_user
-- use: prevent remind score
-- requirement: G3 D3
-- basis: setting lack_days
-- owner: equipment_keeper
-- fix.zh: 请停用该登记，由接替的人另行申请、签承诺书。
-- fix.en: End it; whoever comes after applies and signs anew.
SELECT i.id AS record, i.person AS person, i.department AS department, p.left_on AS since, CASE WHEN i.state = 'ended' THEN i.until_on END AS until,
       p.name || '已于' || p.left_on || '离开，上网登记' || CASE WHEN i.state = 'ended' THEN '迟至' || i.until_on || '才停用' ELSE '没有停用' END AS detail
FROM internet_user i JOIN person p ON p.id = i.person
WHERE (:record IS NULL OR i.id = :record) AND p.left_on <= :today AND (i.state IN ('applied', 'approved', 'active') OR (i.state = 'ended' AND i.signed_on IS NOT NULL AND i.until_on > add_days(p.left_on, CAST(setting('lack_days') AS INTEGER))))
