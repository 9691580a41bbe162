-- title.zh: 放进低于其密级的保密柜
-- title.en: Kept in a safe below its level
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F2
-- basis: reg_carriers
-- owner: registry_clerk
-- fix.zh: 请移到可存放该密级的保密柜。
-- fix.en: Move it to a safe for that level.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '“' || i.name || '”（' || level_name(i.level) || '）放进了“' || b.name || '”（最高' || level_name(b.max_level) || '）' AS detail
FROM custody_account b CROSS JOIN movement m JOIN custody_item i ON i.id = m.item LEFT JOIN person p ON p.id = m.given_by
WHERE (:record IS NULL OR m.id = :record) AND b.max_level < (SELECT max(x.level) FROM custody_item x) AND m.to_account = b.id AND m.state || '' = 'posted' AND m.given_at >= :from AND b.kind IN ('cabinet', 'registry', 'archive', 'waste')
  AND b.max_level < i.level AND m.kind <> 'counter'
