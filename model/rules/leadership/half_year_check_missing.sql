-- title.zh: 上半年未组织保密检查
-- title.en: No secrecy check in the first half of the year
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: setting check_half_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 组织全单位保密检查，登记为“检查”事项并办理完成。
-- fix.en: Carry out a check of the whole unit and enter it as a finished work item.
-- view: work_done
SELECT u.id AS record, add_days(:year || '-' || setting('check_half_until'), 1) AS since, w.unit_day AS until,
       :year || '年上半年' || CASE WHEN w.unit_day IS NULL THEN '没有组织保密检查' ELSE '保密检查迟至' || w.unit_day || '才完成' END
       || '（应于' || :year || '-' || setting('check_half_until') || '前）' AS detail
FROM unit u LEFT JOIN work_done w ON w.kind = 'inspection'
WHERE u.state = 'active' AND :today > :year || '-' || setting('check_half_until')
  AND (w.unit_day IS NULL OR w.unit_day > :year || '-' || setting('check_half_until'))
