-- title.zh: 未按期总结年度保密工作
-- title.en: Secrecy work of the year was not summed up in time
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: setting summary_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 登记年度保密工作总结并办理完成。
-- fix.en: Enter the yearly summary as a finished work item.
-- view: work_done
SELECT u.id AS record, add_days(:year || '-' || setting('summary_until'), 1) AS since, w.unit_day AS until,
       :year || '年度保密工作' || CASE WHEN w.unit_day IS NULL THEN '没有总结' ELSE '总结迟至' || w.unit_day || '才完成' END
       || '（应于' || :year || '-' || setting('summary_until') || '前）' AS detail
FROM unit u LEFT JOIN work_done w ON w.kind = 'summary'
WHERE u.state = 'active' AND :today > :year || '-' || setting('summary_until')
  AND (w.unit_day IS NULL OR w.unit_day > :year || '-' || setting('summary_until'))
