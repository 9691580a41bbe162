-- title.zh: 废页废稿久未销毁
-- title.en: Waste waits too long for destruction
-- register: waste_batch
-- use: remind score
-- requirement: F9
-- basis: setting waste_days
-- owner: registry_clerk
-- lead_days: 14
-- fix.zh: 请列入销毁清单送销。
-- fix.en: List it for destruction.
SELECT w.id AS record, w.collected_by AS person, w.department AS department, add_days(w.collected_on, CAST(setting('waste_days') AS INTEGER) + 1) AS since, x.day AS until,
       '废页废稿' || coalesce(w.no, '') || '（' || w.sheets || '张）自' || w.collected_on || '起' || CASE WHEN x.day IS NULL THEN '没有销毁' ELSE '，迟至' || x.day || '才销毁' END AS detail
FROM waste_batch w
LEFT JOIN (SELECT i.waste_batch AS id, min(substr(m.given_at, 1, 10)) AS day FROM custody_item i JOIN movement m ON m.item = i.id AND m.kind || '' = 'destroy' AND m.state || '' = 'posted'
           WHERE i.waste_batch IS NOT NULL GROUP BY i.waste_batch) x ON x.id = w.id
WHERE (w.state = 'kept' OR (w.state = 'destroyed' AND x.day IS NOT NULL)) AND add_days(w.collected_on, CAST(setting('waste_days') AS INTEGER)) < coalesce(x.day, :today)
