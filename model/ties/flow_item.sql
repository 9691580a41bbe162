-- title.zh: 传阅、呈批、外出、借自档案的载体
-- title.en: Carriers in circulation, under instruction, carried out or from the archive
-- register: custody_item
-- order: 11
-- settle: hand
-- by: registry_clerk
SELECT i.id AS record, a.person AS person, substr(coalesce(i.since_at, i.opened_on, :today), 1, 10) AS since,
       level_name(i.level) || ' ' || i.name AS detail, i.level AS level
FROM custody_account a JOIN custody_item i ON i.account = a.id
WHERE a.kind = 'person' AND i.state = 'live' AND a.person IS NOT NULL AND (:record IS NULL OR a.person = :record)
  AND (EXISTS (SELECT 1 FROM folder_item f WHERE f.item = i.id AND f.state = 'out')
  OR EXISTS (SELECT 1 FROM instruction t WHERE t.item = i.id AND t.state IN ('with_leader', 'instructed', 'executing', 'reported'))
  OR EXISTS (SELECT 1 FROM archive_access u WHERE u.item = i.id AND u.state = 'open')
  OR EXISTS (SELECT 1 FROM listed_item l JOIN carry_out o ON o.id = l.carry_out WHERE l.item = i.id AND l.state = 'listed' AND o.state = 'out'))
