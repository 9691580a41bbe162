-- title.zh: 未收回的回执
-- title.en: Receipts not back
-- register: receipt
-- order: 18
-- settle: set sent_by
-- by: registry_clerk
SELECT t.id AS record, t.sent_by AS person, coalesce(t.sent_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' 回执未收回' AS detail
FROM receipt t
WHERE t.sent_by IS NOT NULL AND t.state IN ('sent') AND (:record IS NULL OR t.sent_by = :record)
