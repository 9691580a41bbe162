-- title.zh: 设备报修久拖不办
-- title.en: A repair is stalled
-- register: maintenance
-- use: remind score
-- requirement: G6
-- basis: setting maintenance_days
-- owner: equipment_keeper
-- fix.zh: 请查明原因、报批并修复，或登记不修。
-- fix.en: Find the cause, have it approved and repaired, or drop it.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, add_days(m.reported_on, CAST(setting('maintenance_days') AS INTEGER) + 1) AS since,
       CASE WHEN m.state = 'done' THEN m.done_on END AS until,
       m.reported_on || '报修的“' || m.fault || '”' || CASE WHEN m.state = 'done' THEN '迟至' || m.done_on || '才办结' ELSE '还没有办结' END AS detail
FROM maintenance m
WHERE m.state IN ('reported', 'diagnosed', 'approved', 'done')
  AND add_days(m.reported_on, CAST(setting('maintenance_days') AS INTEGER)) < CASE WHEN m.state = 'done' THEN m.done_on ELSE :today END
