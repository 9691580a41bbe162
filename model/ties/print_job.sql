-- title.zh: 在办的印制复制
-- title.en: Copying in hand
-- register: print_job
-- order: 55
-- settle: set applicant
-- by: registry_clerk
SELECT t.id AS record, t.applicant AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || coalesce(t.purpose, '') AS detail, t.level AS level
FROM print_job t
WHERE t.applicant IS NOT NULL AND t.state IN ('draft', 'approved') AND (:record IS NULL OR t.applicant = :record)
