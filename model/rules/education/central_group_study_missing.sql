-- title.zh: 本年度中心组未学习保密内容
-- title.en: The central group has not studied secrecy this year
-- register: unit
-- use: remind score
-- requirement: C1
-- basis: setting training_until
-- owner: secrecy_officer
-- lead_days: 60
-- fix.zh: 组织中心组保密专题学习，并在“教育培训活动”中登记。
-- fix.en: Hold a central-group study on secrecy and enter it as a session.
SELECT u.id AS record, u.chief AS person, add_days(:year || '-' || setting('training_until'), 1) AS since, m.day AS until,
       :year || '年度' || CASE WHEN m.day IS NULL THEN '没有中心组学习保密内容的记录' ELSE '中心组迟至' || m.day || '才学习保密内容' END AS detail
FROM unit u, (SELECT min(s.held_on) AS day FROM course_session s WHERE s.kind = 'central_group' AND s.state = 'held' AND s.held_on BETWEEN :year || '-01-01' AND :today) m
WHERE u.state = 'active' AND :today > :year || '-' || setting('training_until') AND (m.day IS NULL OR m.day > :year || '-' || setting('training_until'))
