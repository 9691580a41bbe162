-- title.zh: 保密工作未纳入年度评比考核
-- title.en: Secrecy work was not part of the yearly appraisal
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: reg_duty; setting summary_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 将保密工作纳入年度考核，登记“评比考核”事项及考核分值。
-- fix.en: Make secrecy work part of the yearly appraisal and enter it with its points.
-- view: work_done
SELECT u.id AS record, add_days(:year || '-' || setting('summary_until'), 1) AS since, w.day AS until,
       :year || '年度' || CASE WHEN w.day IS NULL THEN '没有开展保密工作评比考核' ELSE '保密工作评比考核迟至' || w.day || '才完成' END AS detail
FROM unit u LEFT JOIN work_done w ON w.kind = 'appraisal'
WHERE u.state = 'active' AND :today > :year || '-' || setting('summary_until')
  AND (w.day IS NULL OR w.day > :year || '-' || setting('summary_until'))
