-- title.zh: 未阅知的变更通知
-- title.en: Change notices not acknowledged
-- register: change_notice
-- order: 65
-- settle: hand
-- by: registry_clerk
SELECT t.id AS record, t.person AS person, coalesce(t.sent_on, substr(t.created_at, 1, 10), :today) AS since, '密级变更通知未阅知' AS detail
FROM change_notice t
WHERE t.person IS NOT NULL AND t.state IN ('open', 'sent') AND (:record IS NULL OR t.person = :record)
