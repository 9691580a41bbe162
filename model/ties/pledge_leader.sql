-- title.zh: 待其签字的责任书
-- title.en: Responsibility letters that wait for his signature
-- register: pledge
-- order: 67
-- settle: set leader
-- by: secrecy_officer
SELECT t.id AS record, t.leader AS person, coalesce(t.person_signed_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.year || '年度责任书待其签字' AS detail
FROM pledge t
WHERE t.leader IS NOT NULL AND t.state IN ('draft', 'person_signed') AND (:record IS NULL OR t.leader = :record)
