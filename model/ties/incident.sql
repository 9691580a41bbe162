-- title.zh: 未办结的泄密违规事件
-- title.en: Incidents not closed in which he is responsible
-- register: incident
-- order: 73
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(substr(t.found_at, 1, 10), substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail, t.level AS level
FROM incident t
WHERE t.person IS NOT NULL AND t.state IN ('found', 'reported', 'concluded') AND (:record IS NULL OR t.person = :record)
