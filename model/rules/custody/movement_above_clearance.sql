-- title.zh: 接收人涉密等级低于载体密级
-- title.en: Received above clearance
-- register: movement
-- use: prevent score
-- requirement: F13
-- basis: design.md §5
-- owner: registry_clerk
-- fix.zh: 请立即收回；确需知悉的先办理审批。
-- fix.en: Take it back; approve the access first if it is needed.
SELECT m.id AS record, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       p.name || '(可接触' || level_name(coalesce(p.clearance_level, 0)) || ')接收了' || level_name(i.level) || '载体' AS detail
FROM custody_item i JOIN movement m ON m.item = i.id JOIN custody_account b ON b.id = m.to_account JOIN person p ON p.id = b.person
WHERE (:record IS NULL OR m.id = :record) AND m.state || '' = 'posted' AND m.given_at >= :from AND b.kind = 'person' AND i.level = 4
  AND coalesce(p.clearance_level, 0) < 4
UNION ALL   -- lower levels, given to the few with less clearance than 机密: neither part looks at every movement of the year
SELECT m.id, m.received_by, p.department, substr(m.given_at, 1, 10), NULL,
       p.name || '(可接触' || level_name(coalesce(p.clearance_level, 0)) || ')接收了' || level_name(i.level) || '载体'
FROM person p JOIN custody_account b ON b.person = p.id JOIN movement m ON m.to_account = b.id JOIN custody_item i ON i.id = m.item
WHERE (:record IS NULL OR m.id = :record) AND m.state || '' = 'posted' AND m.given_at >= :from AND b.kind = 'person' AND i.level + 0 IN (2, 3)
  AND coalesce(p.clearance_level, 0) < 3 AND coalesce(p.clearance_level, 0) < i.level
