-- title.zh: 部门负责人
-- title.en: Department heads
-- register: department
-- order: 63
-- settle: set head
-- by: hr
SELECT t.id AS record, t.head AS person, :today AS since, t.name || '负责人' AS detail
FROM department t
WHERE t.head IS NOT NULL AND t.state = 'active' AND (:record IS NULL OR t.head = :record)
