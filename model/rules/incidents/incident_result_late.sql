-- title.zh: 泄密事件查处结果逾期
-- title.en: The result of an investigation is overdue
-- register: incident
-- use: remind score
-- requirement: K4
-- basis: reg_incident; setting incident_result_months
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 请书面报告查处结果；不能结案的报告进展和原因。
-- fix.en: Report the result in writing, or progress and reasons.
SELECT i.id AS record, i.found_by AS person, i.department AS department, add_days(add_months(substr(i.found_at, 1, 10), CAST(setting('incident_result_months') AS INTEGER)), 1) AS since, i.result_on AS until,
       '“' || i.title || '”于' || substr(i.found_at, 1, 10) || '发现，三个月内没有报告查处结果' AS detail
FROM incident i
WHERE i.kind <> 'hazard' AND i.state <> 'unfounded'
  AND add_months(substr(i.found_at, 1, 10), CAST(setting('incident_result_months') AS INTEGER)) < coalesce(i.result_on, :today)
