-- title.zh: 送给传阅名单以外的人
-- title.en: Circulated to somebody not on the list
-- register: movement
-- also: circulation
-- use: prevent score
-- counts: once
-- requirement: F4 F13
-- owner: registry_clerk
-- fix.zh: 请收回；确需增加传阅人的，由批准人增加。
-- fix.en: Take it back; only the approver adds readers.
SELECT m.id AS record, 'circulation:' || c.id AS names, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       p.name || '不在传阅单' || coalesce(c.no, '') || '批准的名单内' AS detail, c.id AS touch
FROM movement m JOIN circulation c ON c.id = m.circulation JOIN custody_account b ON b.id = m.to_account JOIN person p ON p.id = b.person
WHERE (:record IS NULL OR m.id = :record) AND (:touch IS NULL OR m.circulation = :touch) AND m.state = 'posted' AND m.kind = 'circulate' AND m.given_at >= :from AND b.kind = 'person'
  AND ',' || replace(replace(replace(c.readers, '[', ''), ']', ''), ' ', '') || ',' NOT LIKE '%,' || p.id || ',%'
