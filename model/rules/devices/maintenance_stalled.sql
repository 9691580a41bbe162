-- title.zh: 设备报修久拖不办
-- title.en: A repair is stalled
-- register: maintenance
-- use: remind score
-- requirement: G6
-- basis: setting maintenance_days
-- owner: equipment_keeper
-- fix.zh: 请查明原因、报批并修复，或登记不修。
-- fix.en: Find the cause, have it approved and repaired, or drop it.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, add_days(m.reported_on, CAST(setting('maintenance_days') AS INTEGER) + 1) AS since, x.done AS until,
       m.reported_on || '报修的“' || m.fault || '”' || CASE WHEN m.state = 'done' THEN '迟至' || x.done || '才办结' WHEN m.state = 'dropped' THEN '迟至' || x.done || '才决定不修' ELSE '还没有办结' END AS detail
FROM (SELECT id, CASE state WHEN 'done' THEN done_on WHEN 'dropped' THEN dropped_on ELSE :today END AS day, CASE state WHEN 'done' THEN done_on WHEN 'dropped' THEN dropped_on END AS done FROM maintenance) x
JOIN maintenance m ON m.id = x.id
WHERE add_days(m.reported_on, CAST(setting('maintenance_days') AS INTEGER)) < x.day
