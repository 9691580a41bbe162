-- title.zh: 责任介质
-- title.en: Media he answers for
-- register: medium
-- order: 20
-- settle: set keeper
-- by: equipment_keeper
SELECT t.id AS record, t.keeper AS person, coalesce(t.issued_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.name AS detail
FROM medium t
WHERE t.keeper IS NOT NULL AND t.state IN ('in_use', 'idle', 'retired') AND (:record IS NULL OR t.keeper = :record)
