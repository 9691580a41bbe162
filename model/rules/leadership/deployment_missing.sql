-- title.zh: 未按期部署年度保密工作
-- title.en: Secrecy work of the year was not deployed in time
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: setting deployment_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 与业务工作一并部署保密工作，在“保密工作事项”中登记部署并办理完成。
-- fix.en: Deploy secrecy work together with business work and enter it as a work item.
-- view: work_done
SELECT u.id AS record, add_days(:year || '-' || setting('deployment_until'), 1) AS since, w.day AS until,
       :year || '年度保密工作' || CASE WHEN w.day IS NULL THEN '尚未部署' ELSE '迟至' || w.day || '才部署' END
       || '（应于' || :year || '-' || setting('deployment_until') || '前）' AS detail
FROM unit u LEFT JOIN work_done w ON w.kind = 'deployment'
WHERE u.state = 'active' AND :today > :year || '-' || setting('deployment_until')
  AND (w.day IS NULL OR w.day > :year || '-' || setting('deployment_until'))
