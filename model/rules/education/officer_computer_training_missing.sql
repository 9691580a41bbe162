-- title.zh: 保密干部本年度未参加计算机保密培训
-- title.en: A secrecy officer had no training in computer secrecy this year
-- register: person
-- use: remind score
-- requirement: C1
-- basis: setting training_until
-- owner: secrecy_officer
-- asks: owner
-- lead_days: 90
-- fix.zh: 安排保密干部参加计算机保密培训并登记签到。
-- fix.en: Send the officer to a training in computer secrecy and enter the attendance.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('training_until'), 1) AS since, x.day AS until,
       '保密干部' || p.name || :year || '年度' || CASE WHEN x.day IS NULL THEN '没有参加计算机保密培训的记录' ELSE '迟至' || x.day || '才参加计算机保密培训' END AS detail
FROM person p
LEFT JOIN (SELECT a.person, min(a.attended_on) AS day FROM attendance a JOIN course_session s ON s.id = a.session AND s.state = 'held'
           WHERE a.state = 'attended' AND a.attended_on BETWEEN :year || '-01-01' AND :today AND s.topic = 'computer' GROUP BY a.person) x ON x.person = p.id
WHERE :today > :year || '-' || setting('training_until')
  AND (p.left_on IS NULL OR p.left_on > :year || '-' || setting('training_until'))
  AND EXISTS (SELECT 1 FROM appointment o WHERE o.person = p.id AND o.role IN ('officer_full', 'officer_part') AND o.from_on <= :year || '-06-30'
                 AND (o.until_on IS NULL OR o.until_on > :year || '-' || setting('training_until')))
  AND (x.day IS NULL OR x.day > :year || '-' || setting('training_until'))
