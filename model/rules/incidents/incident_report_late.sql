-- title.zh: 泄密事件没有在时限内报告
-- title.en: A leak was not reported in time
-- register: incident
-- use: remind score
-- requirement: K4
-- basis: reg_incident; setting incident_report_hours
-- owner: secrecy_officer
-- lead_days: 1
-- fix.zh: 请立即报同级保密行政管理部门和上级主管部门。
-- fix.en: Report to the secrecy authority and the superior at once.
SELECT i.id AS record, i.found_by AS person, i.department AS department, substr(i.last_at, 1, 10) AS since,
       CASE WHEN i.authority_at IS NOT NULL AND i.superior_at IS NOT NULL THEN CASE WHEN i.authority_at > i.superior_at THEN substr(i.authority_at, 1, 10) ELSE substr(i.superior_at, 1, 10) END END AS until,
       '“' || i.title || '”于' || replace(substr(i.found_at, 1, 16), 'T', ' ') || '发现，' || CASE WHEN i.authority_at IS NULL AND i.superior_at IS NULL THEN '没有报告同级保密行政管理部门和上级主管部门' WHEN i.authority_at IS NULL THEN '没有报告同级保密行政管理部门' WHEN i.superior_at IS NULL THEN '没有报告上级主管部门'
         ELSE '超过' || setting('incident_report_hours') || '小时才报告' || CASE WHEN i.authority_at <= i.last_at THEN '上级主管部门' WHEN i.superior_at <= i.last_at THEN '同级保密行政管理部门' ELSE '两个部门' END END AS detail
FROM (SELECT z.id, z.title, z.found_by, z.department, z.found_at, z.authority_at, z.superior_at,   -- last_at: the hour of the day counted on, minutes as they are
             add_days(substr(z.found_at, 1, 10), z.hour / 24) || 'T' || substr('0' || (z.hour % 24), length(CAST(z.hour % 24 AS TEXT)), 2) || substr(z.found_at, 14) AS last_at
      FROM (SELECT y.id, y.title, y.found_by, y.department, y.found_at, y.authority_at, y.superior_at, CAST(substr(y.found_at, 12, 2) AS INTEGER) + CAST(setting('incident_report_hours') AS INTEGER) AS hour FROM incident y WHERE y.kind <> 'hazard' AND y.state <> 'unfounded') z) i
WHERE coalesce(i.authority_at, :today || 'T00:00:00') > i.last_at OR coalesce(i.superior_at, :today || 'T00:00:00') > i.last_at
