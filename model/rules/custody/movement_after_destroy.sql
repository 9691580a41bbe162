-- title.zh: 已销毁载体又有移动
-- title.en: A destroyed carrier moved again
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: books
-- owner: registry_clerk
-- fix.zh: 请查明该份是否真正销毁，登记事件。
-- fix.en: Find out whether it was really destroyed, and register an incident.
SELECT DISTINCT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, NULL AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '“' || i.name || '”销毁后又有移动登记' AS detail
FROM movement d JOIN movement m ON m.item = d.item AND m.given_at > d.given_at JOIN custody_item i ON i.id = m.item
WHERE (:record IS NULL OR m.id = :record) AND d.kind = 'destroy' AND d.state || '' = 'posted'
  AND m.state || '' = 'posted' AND m.given_at >= :from AND m.kind <> 'destroy' AND i.state || '' = 'closed'
