-- title.zh: 未签订的责任书
-- title.en: Responsibility letters not signed
-- register: pledge
-- order: 66
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, t.year || '年度保密责任书未签订' AS detail
FROM pledge t
WHERE t.person IS NOT NULL AND t.state IN ('draft', 'person_signed') AND (:record IS NULL OR t.person = :record)
