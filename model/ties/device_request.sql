-- title.zh: 在办的设备申请
-- title.en: Device requests in hand
-- register: device_request
-- order: 24
-- settle: set applicant
-- by: equipment_keeper
SELECT t.id AS record, t.applicant AS person, coalesce(t.applied_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || coalesce(t.reason, '') AS detail
FROM device_request t
WHERE t.applicant IS NOT NULL AND t.state IN ('asked', 'approved') AND (:record IS NULL OR t.applicant = :record)
