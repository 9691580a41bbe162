-- title.zh: 在办的涉密资格审查
-- title.en: Clearance cases in hand
-- register: clearance
-- order: 72
-- settle: hand
-- by: hr
SELECT t.id AS record, t.person AS person, coalesce(t.applied_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' 资格审查未办结' AS detail
FROM clearance t
WHERE t.person IS NOT NULL AND t.state IN ('applied', 'hr_passed', 'security_passed', 'exam_passed', 'form_ready') AND (:record IS NULL OR t.person = :record)
