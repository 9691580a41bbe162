-- title.zh: 重大事项没有按时报告
-- title.en: A significant matter was reported late
-- register: major_event
-- use: score
-- requirement: D3
-- basis: practice_staff; setting major_event_days
-- owner: hr
-- fix.zh: 请提醒本人按时报告。
-- fix.en: Remind the person to report in time.
SELECT e.id AS record, e.person AS person, e.department AS department, add_days(e.happened_on, CAST(setting('major_event_days') AS INTEGER) + 1) AS since, e.reported_on AS until,
       p.name || '于' || e.happened_on || '发生的重大事项，到' || e.reported_on || '才报告' AS detail
FROM major_event e JOIN person p ON p.id = e.person
WHERE e.reported_on > add_days(e.happened_on, CAST(setting('major_event_days') AS INTEGER)) AND e.reported_on >= :from
