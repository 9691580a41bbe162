-- title.zh: 未完成的工作事项
-- title.en: Work owed
-- register: work_item
-- order: 56
-- settle: set owner
-- by: secrecy_officer
SELECT t.id AS record, t.owner AS person, substr(coalesce(t.created_at, :today), 1, 10) AS since, coalesce(t.no, '') || ' ' || t.title AS detail
FROM work_item t
WHERE t.owner IS NOT NULL AND t.state = 'planned' AND (:record IS NULL OR t.owner = :record)
