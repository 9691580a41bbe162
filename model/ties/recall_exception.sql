-- title.zh: 清退留用
-- title.en: Kept back at the recall
-- register: recall_exception
-- order: 15
-- settle: hand
-- by: registry_clerk
SELECT t.id AS record, t.holder AS person, coalesce(t.approved_on, substr(t.created_at, 1, 10), :today) AS since, '留用：' || t.reason AS detail
FROM recall_exception t
WHERE t.holder IS NOT NULL AND t.state IN ('draft', 'approved') AND (:record IS NULL OR t.holder = :record)
