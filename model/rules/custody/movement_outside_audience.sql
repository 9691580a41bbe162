-- title.zh: 发给知悉范围以外的人
-- title.en: Given to somebody outside the audience
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F13
-- basis: books
-- owner: registry_clerk
-- fix.zh: 请立即收回；确需知悉的，由批准人先扩大知悉范围。
-- fix.en: Take it back; if he needs it, the approver widens the audience first.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       p.name || '不在“' || i.name || '”的知悉范围内' AS detail
FROM custody_item i CROSS JOIN movement m JOIN custody_account b ON b.id = m.to_account JOIN person p ON p.id = b.person
LEFT JOIN department d ON d.id = p.department
WHERE (:record IS NULL OR m.id = :record) AND m.item = i.id AND m.state || '' = 'posted' AND m.given_at >= :from AND b.kind = 'person' AND m.kind <> 'counter'
  AND i.audience IS NOT NULL AND i.audience NOT LIKE '%"p' || p.id || '"%'
  AND i.audience NOT LIKE '%"d' || coalesce(p.department, 0) || '"%' AND i.audience NOT LIKE '%"d' || coalesce(d.parent, 0) || '"%'
