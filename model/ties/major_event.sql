-- title.zh: 未受理的重大事项
-- title.en: Major events not handled
-- register: major_event
-- order: 71
-- settle: hand
-- by: hr
SELECT t.id AS record, t.person AS person, coalesce(t.reported_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' 重大事项报告未受理' AS detail
FROM major_event t
WHERE t.person IS NOT NULL AND t.state IN ('reported') AND (:record IS NULL OR t.person = :record)
