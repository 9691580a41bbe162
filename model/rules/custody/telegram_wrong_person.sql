-- title.zh: 密码电报交给指定人员以外的人
-- title.en: A cipher telegram was given to another than the named person
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F8
-- basis: law_release
-- owner: registry_clerk
-- fix.zh: 请收回，由指定人员办理。
-- fix.en: Take it back; only the named person handles it.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '密码电报“' || i.name || '”交给了' || p.name || '，不是指定的人' AS detail
FROM document d CROSS JOIN copy c CROSS JOIN custody_item i CROSS JOIN movement m
JOIN custody_account b ON b.id = m.to_account JOIN person p ON p.id = b.person
WHERE (:record IS NULL OR m.id = :record) AND d.kind = 'telegram' AND c.document = d.id AND i.copy = c.id AND m.item = i.id AND m.given_at >= :from AND b.kind = 'person'
  AND CASE WHEN p.id <> coalesce(d.handler, 0) AND ',' || replace(replace(replace(coalesce(d.readers, ''), '[', ''), ']', ''), ' ', '') || ',' NOT LIKE '%,' || p.id || ',%'
           THEN m.state ELSE '' END = 'posted' AND CASE WHEN p.id <> coalesce(d.handler, 0) THEN m.kind ELSE 'counter' END <> 'counter'
