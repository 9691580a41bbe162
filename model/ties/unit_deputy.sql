-- title.zh: 单位分管保密负责人
-- title.en: Deputy in charge of secrecy
-- register: unit
-- order: 78
-- settle: set deputy_in_charge
-- by: hr
SELECT t.id AS record, t.deputy_in_charge AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, t.name || '分管保密负责人' AS detail
FROM unit t
WHERE t.deputy_in_charge IS NOT NULL AND t.state IN ('active') AND (:record IS NULL OR t.deputy_in_charge = :record)
