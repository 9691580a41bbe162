-- title.zh: 涉密人员没有按期年度报备
-- title.en: The list of cleared persons was not filed this year
-- register: unit
-- use: remind score
-- requirement: D1
-- basis: reg_personnel; setting cleared_list_until
-- owner: hr
-- lead_days: 30
-- fix.zh: 把在岗涉密人员名单报保密行政管理部门（或上级保密机构），登记为工作事项“涉密人员年度报备”并附回执。
-- fix.en: Send the list of cleared persons to the secrecy authority, and enter it as a work item of that kind.
-- view: work_done
SELECT u.id AS record, add_days(:year || '-' || setting('cleared_list_until'), 1) AS since, w.unit_day AS until,
       :year || '年度涉密人员' || CASE WHEN w.unit_day IS NULL THEN '没有报备' ELSE '迟至' || w.unit_day || '才报备' END || '（应于' || :year || '-' || setting('cleared_list_until') || '前）' AS detail
FROM unit u LEFT JOIN work_done w ON w.kind = 'cleared_list'
WHERE u.state = 'active' AND :today > :year || '-' || setting('cleared_list_until')
  AND EXISTS (SELECT 1 FROM person p WHERE p.state = 'active' AND p.classified_class IN ('general', 'important', 'core') AND coalesce(p.cleared_on, '') <= :year || '-' || setting('cleared_list_until'))
  AND (w.unit_day IS NULL OR w.unit_day > :year || '-' || setting('cleared_list_until'))
