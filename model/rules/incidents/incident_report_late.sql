-- title.zh: 泄密事件没有在24小时内报告
-- title.en: A leak was not reported within 24 hours
-- register: incident
-- use: remind score
-- requirement: K4
-- basis: reg_incident
-- owner: secrecy_officer
-- lead_days: 1
-- fix.zh: 请立即报同级保密行政管理部门和上级主管部门。
-- fix.en: Report to the secrecy authority and the superior at once.
SELECT i.id AS record, i.found_by AS person, i.department AS department, add_days(substr(i.found_at, 1, 10), 1) AS since,
       CASE WHEN i.authority_at IS NOT NULL AND i.superior_at IS NOT NULL THEN CASE WHEN i.authority_at > i.superior_at THEN substr(i.authority_at, 1, 10) ELSE substr(i.superior_at, 1, 10) END END AS until,
       '“' || i.title || '”于' || i.found_at || '发现，超过24小时才报告或者至今没有报告两个部门' AS detail
FROM incident i
WHERE i.kind NOT IN ('hazard') AND i.state <> 'unfounded'
  AND (coalesce(i.authority_at, :today || 'T00:00:00') > add_days(substr(i.found_at, 1, 10), 1) || substr(i.found_at, 11) OR coalesce(i.superior_at, :today || 'T00:00:00') > add_days(substr(i.found_at, 1, 10), 1) || substr(i.found_at, 11))
