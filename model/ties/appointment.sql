-- title.zh: 保密组织任职
-- title.en: Appointments
-- register: appointment
-- order: 61
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(t.from_on, substr(t.created_at, 1, 10), :today) AS since, t.role || coalesce(' ' || t.order_no, '') AS detail
FROM appointment t
WHERE t.person IS NOT NULL AND t.state IN ('live') AND (:record IS NULL OR t.person = :record)
