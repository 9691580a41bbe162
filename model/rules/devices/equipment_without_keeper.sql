-- title.zh: 办公自动化设备没有责任人
-- title.en: An office device has no keeper
-- register: equipment
-- use: prevent score
-- requirement: G7
-- basis: setting lack_days
-- owner: equipment_keeper
-- fix.zh: 请在台账中指定责任人。
-- fix.en: Name a keeper.
-- turn: keeper
SELECT t.id AS record, NULL AS person, e.department AS department, coalesce(t.last_on, e.started_on, substr(e.created_at, 1, 10), :from) AS since, t.done AS until,
       e.name || CASE WHEN t.done IS NULL THEN '没有责任人' ELSE '迟至' || t.done || '才有责任人' END AS detail
FROM turn t JOIN equipment e ON e.id = t.id
WHERE (:record IS NULL OR t.id = :record) AND t.lacking = 1 AND (t.done IS NULL OR t.done > add_days(coalesce(t.last_on, e.started_on), CAST(setting('lack_days') AS INTEGER)))
