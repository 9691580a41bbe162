-- title.zh: 办公自动化设备没有责任人
-- title.en: An office device has no keeper
-- register: equipment
-- use: prevent score
-- requirement: G7
-- owner: equipment_keeper
-- fix.zh: 请在台账中指定责任人。
-- fix.en: Name a keeper.
SELECT e.id AS record, NULL AS person, e.department AS department, coalesce(e.started_on, substr(e.created_at, 1, 10), :from) AS since, NULL AS until, e.name || '没有责任人' AS detail
FROM equipment e
WHERE (:record IS NULL OR e.id = :record) AND e.state = 'in_use' AND e.keeper IS NULL
