-- title.zh: 本单位销毁密码电报
-- title.en: A cipher telegram was destroyed here
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F8
-- owner: registry_clerk
-- fix.zh: 请立即停止，退还机要部门。
-- fix.en: Stop at once: telegrams are returned.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '密码电报“' || i.name || '”送去销毁：应退还机要部门' AS detail
FROM document d CROSS JOIN copy c CROSS JOIN custody_item i CROSS JOIN movement m LEFT JOIN person p ON p.id = m.given_by
WHERE (:record IS NULL OR m.id = :record) AND c.document = d.id AND i.copy = c.id AND m.item = i.id AND m.state || '' = 'posted' AND m.kind || '' IN ('discard', 'destroy') AND m.given_at >= :from AND d.kind = 'telegram'
