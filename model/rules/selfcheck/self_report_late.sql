-- title.zh: 自查自评没有按期定稿
-- title.en: The self-assessment was not concluded in time
-- register: unit
-- use: remind score
-- requirement: K2
-- basis: reg_selfcheck; setting report_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 请完成逐项确认，由保密干部或分管领导定稿，形成报告并报送。
-- fix.en: Confirm the items and close the run: the report is made from it.
SELECT u.id AS record, u.deputy_in_charge AS person, NULL AS department, add_days(:year || '-' || setting('report_until'), 1) AS since, r.closed AS until,
       :year || '年度自查自评报告' || CASE WHEN r.closed IS NULL THEN '没有定稿' ELSE '迟至' || r.closed || '才定稿' END || '（应于' || :year || '-' || setting('report_until') || '前）' AS detail
FROM unit u, (SELECT min(coalesce(a.closed_on, substr(a.updated_at, 1, 10))) AS closed FROM assessment_run a
              WHERE a.state <> 'open' AND substr(a.to_on, 1, 4) = :year AND coalesce(a.closed_on, substr(a.updated_at, 1, 10)) <= :today) r
WHERE u.state = 'active' AND :today > :year || '-' || setting('report_until') AND (r.closed IS NULL OR r.closed > :year || '-' || setting('report_until'))
