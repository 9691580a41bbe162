-- title.zh: 未完成的考核
-- title.en: Reviews not finished
-- register: review
-- order: 69
-- settle: hand
-- by: hr
SELECT t.id AS record, t.person AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, coalesce(t.year || '年度', '') || '考核未完成' AS detail
FROM review t
WHERE t.person IS NOT NULL AND t.state IN ('open') AND (:record IS NULL OR t.person = :record)
