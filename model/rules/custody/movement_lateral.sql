-- title.zh: 横传：传阅、转借没有经过机要室
-- title.en: Passed or lent on from reader to reader past the registry
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F3
-- owner: registry_clerk
-- fix.zh: 请先退还机要室（档案退还档案室），由机要员送、借下一人。
-- fix.en: Return it first to the registry (the archive's to the archive), which hands or lends it to the next reader.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       substr(m.given_at, 1, 10) || ' “' || i.name || CASE m.kind WHEN 'lend' THEN '”没有退还就转借他人' ELSE '”没有经过机要室直接横传' END AS detail
FROM custody_account a CROSS JOIN movement m JOIN custody_item i ON i.id = m.item JOIN custody_account b ON b.id = m.to_account
LEFT JOIN person p ON p.id = m.given_by
WHERE (:record IS NULL OR m.id = :record) AND m.from_account = a.id AND m.state || '' = 'posted' AND m.kind || '' IN ('circulate', 'issue', 'lend', 'transfer') AND m.given_at >= :from
  AND a.kind = 'person' AND b.kind = 'person'
  AND (m.kind || '' <> 'transfer' OR (i.kind <> 'medium' AND NOT (coalesce(m.reason, '') = '交接清零'   -- what settling a handover gives the successor
       AND EXISTS (SELECT 1 FROM handover h WHERE h.person = a.person AND h.successor = b.person AND h.state IN ('counted', 'settled', 'closed')))))
