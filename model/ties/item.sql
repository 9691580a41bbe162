-- title.zh: 名下载体
-- title.en: Carriers held
-- register: custody_item
-- order: 10
-- settle: move
-- by: registry_clerk
SELECT i.id AS record, a.person AS person, substr(coalesce(i.since_at, i.opened_on, :today), 1, 10) AS since,
       level_name(i.level) || ' ' || i.name AS detail, i.level AS level
FROM custody_account a JOIN custody_item i ON i.account = a.id
WHERE a.kind = 'person' AND i.state = 'live' AND a.person IS NOT NULL AND (:record IS NULL OR a.person = :record)
  AND NOT EXISTS (SELECT 1 FROM folder_item f WHERE f.item = i.id AND f.state = 'out')
  AND NOT EXISTS (SELECT 1 FROM instruction t WHERE t.item = i.id AND t.state IN ('with_leader', 'instructed', 'executing', 'reported'))
  AND NOT EXISTS (SELECT 1 FROM archive_access u WHERE u.item = i.id AND u.state = 'open')
  AND NOT EXISTS (SELECT 1 FROM listed_item l JOIN carry_out o ON o.id = l.carry_out WHERE l.item = i.id AND l.state = 'listed' AND o.state = 'out')
