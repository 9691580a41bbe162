-- title.zh: 在办的导入导出
-- title.en: A move of data in hand
-- register: data_transfer
-- order: 57
-- settle: set applicant
-- by: equipment_keeper
SELECT t.id AS record, t.applicant AS person, coalesce(t.applied_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.what AS detail
FROM data_transfer t
WHERE t.applicant IS NOT NULL AND t.state IN ('asked', 'approved') AND (:record IS NULL OR t.applicant = :record)
