-- title.zh: 单位领导本年度未参加中心组保密学习
-- title.en: A leader took no part in the central-group study of secrecy
-- register: person
-- use: remind score
-- requirement: C1
-- basis: setting training_until
-- owner: secrecy_officer
-- asks: owner
-- lead_days: 60
-- fix.zh: 安排该领导参加中心组保密学习或补课，并登记签到。
-- fix.en: Have the leader attend, or make up, the central-group study and enter the attendance.
-- view: led
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('training_until'), 1) AS since, x.day AS until,
       coalesce(p.job_title, '单位领导') || p.name || :year || '年度' || CASE WHEN x.day IS NULL THEN '没有参加中心组保密学习的记录' ELSE '迟至' || x.day || '才参加中心组保密学习' END AS detail
FROM person p JOIN led l ON l.person = p.id AND l.from_on <= :year || '-' || setting('training_until') AND l.until_on > :year || '-' || setting('training_until')
LEFT JOIN (SELECT a.person, min(a.attended_on) AS day FROM attendance a JOIN course_session s ON s.id = a.session
           WHERE a.state = 'attended' AND a.attended_on BETWEEN :year || '-01-01' AND :today AND s.kind = 'central_group' AND s.state = 'held' GROUP BY a.person) x ON x.person = p.id
WHERE :today > :year || '-' || setting('training_until')
  AND (p.joined_on IS NULL OR p.joined_on <= :year || '-06-30') AND (p.left_on IS NULL OR p.left_on > :year || '-' || setting('training_until'))
  AND (x.day IS NULL   -- where the group itself was late, all were: central_group_study_missing
       OR (x.day > :year || '-' || setting('training_until') AND EXISTS (SELECT 1 FROM course_session s WHERE s.kind = 'central_group' AND s.state = 'held' AND s.held_on BETWEEN :year || '-01-01' AND :year || '-' || setting('training_until'))))
