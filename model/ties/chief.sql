-- title.zh: 单位主要负责人
-- title.en: Head of the unit
-- register: unit
-- order: 77
-- settle: set chief
-- by: hr
SELECT t.id AS record, t.chief AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, t.name || '主要负责人' AS detail
FROM unit t
WHERE t.chief IS NOT NULL AND t.state IN ('active') AND (:record IS NULL OR t.chief = :record)
