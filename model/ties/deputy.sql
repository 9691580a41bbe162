-- title.zh: 分管的部门
-- title.en: Departments in his charge
-- register: department
-- order: 76
-- settle: set deputy_in_charge
-- by: hr
SELECT t.id AS record, t.deputy_in_charge AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, '分管' || t.name AS detail
FROM department t
WHERE t.deputy_in_charge IS NOT NULL AND t.state IN ('active') AND (:record IS NULL OR t.deputy_in_charge = :record)
