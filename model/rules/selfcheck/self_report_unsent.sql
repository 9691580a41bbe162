-- title.zh: 自查自评报告定稿后没有按期报送
-- title.en: The concluded self-assessment was not sent up in time
-- register: unit
-- use: remind
-- requirement: K2 K5
-- basis: reg_selfcheck; setting report_until
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请报同级保密行政管理部门，在该次自评“登记报送”（日期、机关）；已归档的从“上下级往来”打包上报也算。
-- fix.en: Send it to the secrecy authority and record day and addressee on the run; a package made for the superior counts too.
SELECT u.id AS record, u.deputy_in_charge AS person, NULL AS department, add_days(r.last_on, 1) AS since, r.sent AS until,
       :year || '年度自查自评报告于' || r.closed || '定稿，' || CASE WHEN r.sent IS NULL THEN '没有登记报送' ELSE '迟至' || r.sent || '才报送' END || '（应于' || :year || '-' || setting('report_until') || '前）' AS detail
FROM unit u
JOIN (SELECT x.closed, CASE WHEN x.closed > :year || '-' || setting('report_until') THEN x.closed ELSE :year || '-' || setting('report_until') END AS last_on,   -- concluded late: self_report_late until then
             (SELECT min(s.day) FROM (SELECT a.reported_on AS day FROM assessment_run a WHERE a.state <> 'open' AND substr(a.to_on, 1, 4) = :year
                                      UNION ALL SELECT substr(p.made_at, 1, 10) FROM submission p JOIN assessment_run b ON b.id = p.run WHERE substr(b.to_on, 1, 4) = :year) s WHERE s.day <= :today) AS sent
      FROM (SELECT min(coalesce(c.closed_on, substr(c.updated_at, 1, 10))) AS closed FROM assessment_run c WHERE c.state <> 'open' AND substr(c.to_on, 1, 4) = :year) x) r ON r.closed <= :today
WHERE u.state = 'active' AND :today > r.last_on AND (r.sent IS NULL OR r.sent > r.last_on)
