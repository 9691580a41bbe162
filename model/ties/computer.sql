-- title.zh: 责任计算机
-- title.en: Computers he answers for
-- register: computer
-- order: 21
-- settle: set keeper
-- by: equipment_keeper
SELECT t.id AS record, t.keeper AS person, coalesce(t.started_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.name AS detail
FROM computer t
WHERE t.keeper IS NOT NULL AND t.state IN ('in_use', 'idle', 'in_repair') AND (:record IS NULL OR t.keeper = :record)
