-- title.zh: 检查意见的整改
-- title.en: Inspection findings to put right
-- register: inspection_finding
-- order: 46
-- settle: set person
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, coalesce(t.item_no || ' ', '') || t.title AS detail
FROM inspection_finding t
WHERE t.person IS NOT NULL AND t.state IN ('open', 'done') AND (:record IS NULL OR t.person = :record)
