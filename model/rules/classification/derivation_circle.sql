-- title.zh: 派生关系成环
-- title.en: A document is derived from itself
-- register: derivation
-- use: prevent
-- requirement: E2
-- basis: own
-- owner: registry_clerk
-- fix.zh: 请更正派生关系。
-- fix.en: Correct the derivation.
WITH RECURSIVE up(start, source, depth) AS (
  SELECT v.id, v.source, 1 FROM derivation v WHERE v.state = 'registered' AND (:record IS NULL OR v.id = :record)
  UNION SELECT u.start, v.source, u.depth + 1 FROM up u JOIN derivation v ON v.result = u.source AND v.state = 'registered' WHERE u.depth < 32)
SELECT v.id AS record, 'document:' || d.id AS names, v.made_by AS person, v.made_on AS since, '《' || d.title || '》由自身派生而来' AS detail
FROM derivation v JOIN document d ON d.id = v.result
WHERE v.state = 'registered' AND EXISTS (SELECT 1 FROM up u WHERE u.start = v.id AND u.source = v.result)
