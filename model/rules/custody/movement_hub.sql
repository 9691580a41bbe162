-- title.zh: 传阅、呈批没有经过机要室
-- title.en: Circulated or submitted past the registry
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F3 F6
-- owner: registry_clerk
-- fix.zh: 请退回机要室，由机要室登记后再送下一环节。
-- fix.en: Return it to the registry, which registers it and hands it on.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       substr(m.given_at, 1, 10) || '“' || i.name || '”' || CASE m.kind WHEN 'instruct' THEN '呈批' ELSE '传阅' END || '没有经过机要室' AS detail
FROM movement m JOIN custody_item i ON i.id = m.item JOIN custody_account a ON a.id = m.from_account JOIN custody_account b ON b.id = m.to_account
LEFT JOIN person p ON p.id = m.given_by
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'posted' AND m.kind IN ('circulate', 'instruct') AND m.given_at >= :from
  AND a.kind <> 'registry' AND b.kind <> 'registry' AND NOT (m.kind = 'circulate' AND a.kind = 'person' AND b.kind = 'person')
