-- title.zh: 年度保密教育覆盖面不够
-- title.en: Secrecy education reached too few people
-- register: unit
-- use: remind score
-- requirement: C2
-- basis: setting training_coverage_pct; setting training_until
-- owner: secrecy_officer
-- lead_days: 60
-- fix.zh: 组织未受训人员补训。
-- fix.en: Train the people who have not been reached.
SELECT u.id AS record, add_days(:year || '-' || setting('training_until'), 1) AS since,
       :year || '年度参加保密培训' || t.trained || '人，应参加' || t.staff || '人，覆盖率低于' || setting('training_coverage_pct') || '%' AS detail
FROM unit u,
     (SELECT count(*) AS staff,
             coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM attendance a JOIN course_session s ON s.id = a.session AND s.state = 'held' WHERE a.person = p.id AND a.state = 'attended' AND a.attended_on BETWEEN :year || '-01-01' AND :year || '-' || setting('training_until')) THEN 1 ELSE 0 END), 0) AS trained
      FROM person p WHERE p.state <> 'void' AND (p.joined_on IS NULL OR p.joined_on <= :year || '-06-30') AND (p.left_on IS NULL OR p.left_on > :year || '-' || setting('training_until'))) t
WHERE u.state = 'active' AND :today > :year || '-' || setting('training_until')
  AND t.trained * 100 < t.staff * CAST(setting('training_coverage_pct') AS INTEGER)
