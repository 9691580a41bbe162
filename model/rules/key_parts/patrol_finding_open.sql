-- title.zh: 巡查发现的异常没有处理
-- title.en: What a patrol found was not dealt with
-- register: patrol
-- use: remind score
-- requirement: H3
-- basis: setting patrol_finding_days
-- owner: security_section
-- fix.zh: 请转为整改任务或事件，或登记处理情况。
-- fix.en: Make it a task or an incident, or record what was done.
SELECT p.id AS record, p.patroller AS person, (SELECT k.department FROM key_part k WHERE k.id = p.key_part) AS department,
       add_days(p.patrol_on, CAST(setting('patrol_finding_days') AS INTEGER) + 1) AS since, p.handled_on AS until,
       coalesce((SELECT k.name FROM key_part k WHERE k.id = p.key_part), p.place, '') || p.patrol_on || CASE p.shift WHEN 'day' THEN '白班' ELSE '夜班' END || '巡查发现的异常' || coalesce('迟至' || p.handled_on || '才处理', '没有转整改或事件') AS detail
FROM patrol p
WHERE p.outcome = 'abnormal' AND add_days(p.patrol_on, CAST(setting('patrol_finding_days') AS INTEGER)) < CASE p.state WHEN 'recorded' THEN :today ELSE p.handled_on END
