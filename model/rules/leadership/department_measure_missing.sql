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
SELECT d.id AS record, d.head AS person, d.id AS department, add_days(:year || '-' || setting('plan_until'), 1) AS since,
       d.name || :year || '年度没有登记部门保密措施（应于' || :year || '-' || setting('plan_until') || '前）' AS detail
FROM department d
WHERE d.state = 'active' AND :today > :year || '-' || setting('plan_until')
  AND (d.founded_on IS NULL OR d.founded_on <= :year || '-' || setting('plan_until'))
  AND NOT EXISTS (SELECT 1 FROM work_item w WHERE w.department = d.id AND w.year = CAST(:year AS INTEGER) AND w.kind = 'measure' AND w.state <> 'dropped')
