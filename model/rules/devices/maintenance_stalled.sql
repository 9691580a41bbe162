-- title.zh: 设备报修久拖不办
-- title.en: A repair is stalled
-- register: maintenance
-- use: remind score
-- requirement: G6
-- basis: setting maintenance_days
-- owner: equipment_keeper
-- fix.zh: 请查明原因、报批并修复，或登记不修。
-- fix.en: Find the cause, have it approved and repaired, or drop it.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, add_days(m.reported_on, CAST(setting('maintenance_days') AS INTEGER)) AS since, NULL AS until,
       m.reported_on || '报修的“' || m.fault || '”还没有办结' AS detail
FROM maintenance m
WHERE m.state IN ('reported', 'diagnosed', 'approved') AND add_days(m.reported_on, CAST(setting('maintenance_days') AS INTEGER)) < :today
