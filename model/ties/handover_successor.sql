-- title.zh: 待其接替的交接
-- title.en: Handovers he is to take over
-- register: handover
-- order: 74
-- settle: set successor
-- by: hr
SELECT t.id AS record, t.successor AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' 由其接替' AS detail
FROM handover t
WHERE t.successor IS NOT NULL AND t.state IN ('opened', 'counted', 'settled') AND (:record IS NULL OR t.successor = :record)
