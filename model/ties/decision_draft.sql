-- title.zh: 在办的定密审批
-- title.en: Classification decisions in hand
-- register: decision
-- order: 52
-- settle: set drafter
-- by: secrecy_officer
SELECT t.id AS record, t.drafter AS person, coalesce(t.made_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail, t.level AS level
FROM decision t
WHERE t.drafter IS NOT NULL AND t.state IN ('draft', 'proposed', 'reviewed') AND (:record IS NULL OR t.drafter = :record)
