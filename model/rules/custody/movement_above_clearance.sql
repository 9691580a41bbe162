-- title.zh: 接收人涉密等级低于载体密级
-- title.en: Received above clearance
-- register: movement
-- use: prevent score
-- counts: once
-- view: cleared_for
-- requirement: F13
-- basis: books
-- owner: registry_clerk
-- fix.zh: 请立即收回；确需知悉的先办理审批。
-- fix.en: Take it back; approve the access first if it is needed.
SELECT m.id AS record, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       p.name || '（可接触' || level_name(coalesce(p.clearance_level, 0)) || '）接收了' || level_name(i.level) || '载体' AS detail
FROM custody_item i CROSS JOIN movement m JOIN custody_account b ON b.id = m.to_account JOIN person p ON p.id = b.person
WHERE (:record IS NULL OR m.id = :record) AND m.item = i.id AND m.given_at >= :from AND b.kind = 'person' AND i.level >= 3
  AND CASE WHEN coalesce(p.clearance_level, 0) < i.level THEN m.state ELSE '' END = 'posted'   -- its row is read only where it matters
  AND NOT (m.level BETWEEN CASE WHEN i.medium IS NULL THEN 1 ELSE 0 END AND coalesce(p.clearance_level, 0))   -- a movement keeps the level that its item had: raised since
  AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.wanted_level >= i.level   -- lowered since
                    AND c.approved_on <= substr(m.given_at, 1, 10) AND p.cleared_on > substr(m.given_at, 1, 10))
UNION ALL   -- 秘密, given to the few without clearance: neither part looks at every movement of the year
SELECT m.id, m.received_by, p.department, substr(m.given_at, 1, 10), NULL,
       p.name || '（可接触' || level_name(coalesce(p.clearance_level, 0)) || '）接收了' || level_name(i.level) || '载体'
FROM person p CROSS JOIN custody_account b CROSS JOIN movement m JOIN custody_item i ON i.id = m.item
WHERE (:record IS NULL OR m.id = :record) AND b.person = p.id AND m.to_account = b.id AND m.state || '' = 'posted' AND m.given_at >= :from AND b.kind || '' = 'person' AND i.level + 0 = 2
  AND coalesce(p.clearance_level, 0) < 2 AND m.level <> 1 AND (m.level > 0 OR i.medium IS NULL)
  AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.wanted_level >= 2 AND c.approved_on <= substr(m.given_at, 1, 10) AND p.cleared_on > substr(m.given_at, 1, 10))
UNION ALL   -- cleared for it only since
SELECT m.id, m.received_by, p.department, substr(m.given_at, 1, 10), NULL,
       p.name || '到' || f.day || '才可接触' || level_name(f.level) || '，此前接收了' || level_name(f.level) || '载体'
FROM person p CROSS JOIN cleared_for f CROSS JOIN custody_account b CROSS JOIN movement m JOIN custody_item i ON i.id = m.item
WHERE (:record IS NULL OR m.id = :record) AND f.person = p.id AND f.day > :from AND b.person = p.id AND m.to_account = b.id AND m.state || '' = 'posted' AND m.given_at >= :from AND m.given_at < f.day
  AND b.kind || '' = 'person' AND i.level + 0 = f.level AND coalesce(p.clearance_level, 0) >= f.level AND NOT (m.level = 1 AND f.level > 1) AND (m.level > 0 OR i.medium IS NULL)
UNION ALL   -- lowered or declassified since
SELECT DISTINCT m.id, m.received_by, p.department, substr(m.given_at, 1, 10), NULL,
       p.name || '（可接触' || level_name(coalesce(p.clearance_level, 0)) || '）接收了当时是' || level_name(m.level) || '的载体'
FROM relabel_task t CROSS JOIN custody_item i CROSS JOIN movement m JOIN custody_account b ON b.id = m.to_account JOIN person p ON p.id = b.person
WHERE (:record IS NULL OR m.id = :record) AND t.new_level < t.old_level AND i.copy = t.copy AND m.item = i.id AND m.given_at >= :from AND m.state || '' = 'posted' AND b.kind || '' = 'person'
  AND m.level > i.level AND m.level >= 2 AND coalesce(p.clearance_level, 0) < m.level AND (coalesce(p.clearance_level, 0) >= i.level OR i.level < 2)
  AND NOT EXISTS (SELECT 1 FROM cleared_for f WHERE f.person = p.id AND f.level = i.level AND m.given_at < f.day)   -- told above
  AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.wanted_level >= m.level AND c.approved_on <= substr(m.given_at, 1, 10) AND p.cleared_on > substr(m.given_at, 1, 10))
