-- title.zh: 查找中的下落不明载体
-- title.en: Missing carriers he held last
-- register: missing_item
-- order: 17
-- settle: hand
-- by: registry_clerk
SELECT t.id AS record, t.holder AS person, coalesce(t.found_missing_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' 最后由其持有，查找中' AS detail
FROM missing_item t
WHERE t.holder IS NOT NULL AND t.state IN ('searching') AND (:record IS NULL OR t.holder = :record)
