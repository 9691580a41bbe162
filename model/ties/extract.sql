-- title.zh: 在办的摘录汇编
-- title.en: Extracts and compilations in hand
-- register: extract
-- order: 56
-- settle: set applicant
-- by: registry_clerk
SELECT t.id AS record, t.applicant AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail, t.level AS level
FROM extract t
WHERE t.applicant IS NOT NULL AND t.state IN ('draft', 'approved') AND (:record IS NULL OR t.applicant = :record)
