-- title.zh: 泄密事件没有追溯接触范围
-- title.en: The circle of exposure of an incident was not traced
-- register: incident
-- use: remind score
-- requirement: K4
-- basis: own; reg_incident
-- owner: secrecy_officer
-- lead_days: 1
-- fix.zh: 请在“接触范围追溯”页面追溯并生成初报。
-- fix.en: Trace it on the exposure page and draft the first report.
SELECT i.id AS record, i.person AS person, i.department AS department, add_days(substr(i.found_at, 1, 10), 2) AS since, substr(i.traced_at, 1, 10) AS until,
       '“' || i.title || '”涉及登记文件，发现后两日内没有追溯接触范围' AS detail
FROM incident i
WHERE i.document IS NOT NULL AND i.kind IN ('leak', 'grave_leak', 'published', 'loss') AND i.state <> 'unfounded'
  AND add_days(substr(i.found_at, 1, 10), 1) < coalesce(substr(i.traced_at, 1, 10), :today)
