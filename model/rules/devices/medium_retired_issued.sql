-- title.zh: 报废待销毁的介质又发出使用
-- title.en: A retired medium was given out again
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: G4
-- basis: practice_media
-- owner: registry_clerk
-- fix.zh: 请收回该介质，列入销毁清单，送指定单位销毁。
-- fix.en: Take it back and put it on a destruction list.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       k.name || '已于' || k.retired_on || '报废，' || substr(m.given_at, 1, 10) || '又发给' || coalesce(p.name, '') AS detail
FROM medium k JOIN custody_item i ON i.medium = k.id CROSS JOIN movement m JOIN custody_account b ON b.id = m.to_account LEFT JOIN person p ON p.id = m.received_by
WHERE (:record IS NULL OR m.id = :record) AND m.item = i.id AND k.state IN ('retired', 'destroyed') AND k.secret_level >= 2 AND m.state || '' = 'posted' AND b.kind || '' = 'person'
  AND m.kind || '' IN ('issue', 'lend', 'circulate', 'carry') AND m.given_at >= :from AND m.given_at > k.retired_on || 'T99'
