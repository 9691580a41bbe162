-- title.zh: 部门本年度没有保密措施（措施未到位）
-- title.en: A department has no secrecy measures this year
-- register: department
-- use: remind score
-- requirement: A3
-- basis: setting plan_until
-- owner: department_head
-- lead_days: 30
-- fix.zh: 在“保密工作事项”中登记该部门本年度的保密措施。
-- fix.en: Enter the measures of the department for this year as a work item.
SELECT x.id AS record, x.head AS person, x.id AS department, add_days(x.due, 1) AS since, CASE WHEN x.closed_on <= :today AND x.closed_on < coalesce(x.day, '9999') THEN x.closed_on ELSE x.day END AS until,
       x.name || :year || '年度' || CASE WHEN x.day IS NULL THEN '没有登记部门保密措施' ELSE '迟至' || x.day || '才登记部门保密措施' END || '（应于' || x.due || '前）' AS detail
FROM (SELECT d.id, d.head, d.name, d.state, d.founded_on, d.closed_on, :year || '-' || setting('plan_until') AS due,
             (SELECT min(CASE WHEN w.done_on < coalesce(w.assigned_on, substr(w.created_at, 1, 10)) THEN w.done_on ELSE coalesce(w.assigned_on, substr(w.created_at, 1, 10), w.done_on, :year || '-01-01') END)
              FROM work_item w WHERE w.department = d.id AND w.year = CAST(:year AS INTEGER) AND w.kind = 'measure' AND w.state <> 'dropped' AND coalesce(w.assigned_on, substr(w.created_at, 1, 10), '') <= :today) AS day
      FROM department d) x
WHERE :today > x.due AND (x.state = 'active' OR x.closed_on > add_days(x.due, 1)) AND (x.founded_on IS NULL OR x.founded_on <= x.due) AND (x.day IS NULL OR x.day > x.due)
