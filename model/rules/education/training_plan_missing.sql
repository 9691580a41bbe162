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
SELECT u.id AS record, add_days(x.due, 1) AS since, x.day AS until,
       :year || '年度' || CASE WHEN x.day IS NULL THEN '没有保密教育培训计划' ELSE '迟至' || x.day || '才有保密教育培训计划' END || '（应于' || x.due || '前）' AS detail
FROM unit u, (SELECT :year || '-' || setting('plan_until') AS due, min(y.day) AS day   -- when its first course was entered, or was to be held or was held before that: what a sheet brings late is no late plan
              FROM (SELECT coalesce(substr(k.created_at, 1, 10), k.planned_on, :year || '-01-01') AS day FROM course k WHERE k.year = CAST(:year AS INTEGER) AND k.state <> 'cancelled'
                    UNION ALL SELECT k.planned_on FROM course k WHERE k.year = CAST(:year AS INTEGER) AND k.state <> 'cancelled'
                    UNION ALL SELECT s.held_on FROM course k JOIN course_session s ON s.course = k.id WHERE k.year = CAST(:year AS INTEGER) AND k.state <> 'cancelled' AND s.state = 'held') y
              WHERE y.day <= :today) x
WHERE u.state = 'active' AND :today > x.due AND (x.day IS NULL OR x.day > x.due)
