-- title.zh: 未制定年度保密教育培训计划
-- title.en: There is no plan of secrecy education for the year
-- register: unit
-- use: remind score
-- requirement: C1
-- basis: setting plan_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 在“教育培训计划”中登记本年度计划。
-- fix.en: Enter the courses planned for the year.
SELECT u.id AS record, add_days(:year || '-' || setting('plan_until'), 1) AS since,
       :year || '年度没有保密教育培训计划（应于' || :year || '-' || setting('plan_until') || '前）' AS detail
FROM unit u
WHERE u.state = 'active' AND :today > :year || '-' || setting('plan_until')
  AND NOT EXISTS (SELECT 1 FROM course k WHERE k.year = CAST(:year AS INTEGER) AND k.state <> 'cancelled')
