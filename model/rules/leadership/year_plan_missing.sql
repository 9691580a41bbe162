-- title.zh: 未按期制定年度保密工作计划
-- title.en: No yearly plan of secrecy work in time
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: setting plan_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 在“保密工作事项”中登记年度计划，写明对应的业务工作计划，并办理完成。
-- fix.en: Enter the yearly plan as a work item, with the business plan it goes with, and finish it.
-- view: work_done
SELECT u.id AS record, add_days(:year || '-' || setting('plan_until'), 1) AS since, w.unit_day AS until,
       :year || '年度保密工作计划' || CASE WHEN w.unit_day IS NULL THEN '尚未制定' ELSE '迟至' || w.unit_day || '才制定' END
       || '（应于' || :year || '-' || setting('plan_until') || '前）' AS detail
FROM unit u LEFT JOIN work_done w ON w.kind = 'plan'
WHERE u.state = 'active' AND :today > :year || '-' || setting('plan_until')
  AND (w.unit_day IS NULL OR w.unit_day > :year || '-' || setting('plan_until'))
