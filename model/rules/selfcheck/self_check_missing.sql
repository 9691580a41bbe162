-- title.zh: 本年度没有按期开展单位自查
-- title.en: The unit did not inspect itself in time
-- register: unit
-- use: remind score
-- requirement: K1
-- basis: reg_selfcheck; setting report_until; setting self_check_unit_per_year
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 请开展自查自评，在系统中新建并运行一次本年度的自评。
-- fix.en: Inspect the unit: make and run an assessment of this year.
SELECT u.id AS record, u.deputy_in_charge AS person, NULL AS department, add_days(:year || '-' || setting('report_until'), 1) AS since, r.day AS until,
       :year || '年度' || CASE WHEN r.day IS NULL THEN '没有开展自查自评' ELSE '迟至' || r.day || '才开展自查自评' END || CASE WHEN setting('self_check_unit_per_year') = '1' THEN '' ELSE setting('self_check_unit_per_year') || '次' END || '（应于' || :year || '-' || setting('report_until') || '前完成）' AS detail
FROM unit u
LEFT JOIN (SELECT coalesce(a.as_of, substr(a.created_at, 1, 10)) AS day, row_number() OVER (ORDER BY coalesce(a.as_of, substr(a.created_at, 1, 10)), a.id) AS nr
           FROM assessment_run a WHERE substr(a.to_on, 1, 4) = :year AND coalesce(a.as_of, substr(a.created_at, 1, 10)) <= :today) r ON r.nr = CAST(setting('self_check_unit_per_year') AS INTEGER)
WHERE u.state = 'active' AND :today > :year || '-' || setting('report_until') AND (r.day IS NULL OR r.day > :year || '-' || setting('report_until'))
