-- title.zh: 在办的信息公开审查
-- title.en: Releases in hand
-- register: release
-- order: 53
-- settle: set drafter
-- by: secrecy_officer
SELECT t.id AS record, t.drafter AS person, coalesce(t.planned_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail
FROM release t
WHERE t.drafter IS NOT NULL AND t.state IN ('draft', 'dept_passed', 'scanned', 'signed') AND (:record IS NULL OR t.drafter = :record)
