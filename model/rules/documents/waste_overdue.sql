-- title.zh: 废页废稿久未销毁
-- title.en: Waste waits too long for destruction
-- register: waste_batch
-- use: remind score
-- requirement: F9
-- owner: registry_clerk
-- lead_days: 14
-- fix.zh: 请列入销毁清单送销。
-- fix.en: List it for destruction.
SELECT w.id AS record, w.collected_by AS person, w.department AS department, add_days(w.collected_on, CAST(setting('waste_days') AS INTEGER) + 1) AS since, NULL AS until,
       '废页废稿' || coalesce(w.no, '') || '（' || w.sheets || '张）自' || w.collected_on || '起没有销毁' AS detail
FROM waste_batch w WHERE w.state = 'kept' AND add_days(w.collected_on, CAST(setting('waste_days') AS INTEGER)) < :today
