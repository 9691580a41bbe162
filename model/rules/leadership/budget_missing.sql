-- title.zh: 保密工作经费未列入年度预算
-- title.en: Secrecy work has no budget this year
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: reg_duty; setting plan_until
-- owner: leader_in_charge
-- lead_days: 30
-- fix.zh: 将保密工作经费列入年度预算，登记“经费保障”事项并附预算文件。
-- fix.en: Put secrecy work into the yearly budget and enter it as a work item.
-- view: work_done
SELECT u.id AS record, add_days(:year || '-' || setting('plan_until'), 1) AS since, w.day AS until,
       :year || '年度保密工作经费' || CASE WHEN w.day IS NULL THEN '没有列入预算的记录' ELSE '迟至' || w.day || '才列入预算' END AS detail
FROM unit u LEFT JOIN work_done w ON w.kind = 'budget'
WHERE u.state = 'active' AND :today > :year || '-' || setting('plan_until')
  AND (w.day IS NULL OR w.day > :year || '-' || setting('plan_until'))
