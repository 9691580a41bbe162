-- title.zh: 上网登记
-- title.en: Internet use
-- register: internet_user
-- order: 23
-- settle: hand
-- by: equipment_keeper
SELECT t.id AS record, t.person AS person, coalesce(t.signed_on, substr(t.created_at, 1, 10), :today) AS since, '上网用途：' || t.purpose AS detail
FROM internet_user t
WHERE t.person IS NOT NULL AND t.state IN ('applied', 'approved', 'active') AND (:record IS NULL OR t.person = :record)
