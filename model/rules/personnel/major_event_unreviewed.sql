-- title.zh: 报告的重大事项没有受理
-- title.en: A reported matter was not handled
-- register: major_event
-- use: remind score
-- requirement: D3
-- basis: setting major_event_handle_days
-- owner: hr
-- asks: owner
-- fix.zh: 请受理并写明处理意见。
-- fix.en: Handle it and write the opinion.
SELECT e.id AS record, e.person AS person, e.department AS department, add_days(e.reported_on, CAST(setting('major_event_handle_days') AS INTEGER) + 1) AS since, e.handled_on AS until,
       p.name || '于' || e.reported_on || '报告的重大事项' || CASE WHEN e.handled_on IS NULL THEN '还没有受理' ELSE '迟至' || e.handled_on || '才受理' END AS detail
FROM major_event e JOIN person p ON p.id = e.person
WHERE e.state IN ('reported', 'handled') AND add_days(e.reported_on, CAST(setting('major_event_handle_days') AS INTEGER)) < coalesce(e.handled_on, CASE WHEN e.state = 'reported' THEN :today ELSE '' END)
