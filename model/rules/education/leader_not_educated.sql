-- title.zh: 单位领导本年度未参加中心组保密学习
-- title.en: A leader took no part in the central-group study of secrecy
-- register: person
-- use: remind score
-- requirement: C1
-- basis: setting training_until
-- owner: secrecy_officer
-- lead_days: 60
-- fix.zh: 安排该领导参加中心组保密学习或补课，并登记签到。
-- fix.en: Have the leader attend, or make up, the central-group study and enter the attendance.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('training_until'), 1) AS since,
       coalesce(p.job_title, '单位领导') || p.name || :year || '年度没有参加中心组保密学习的记录' AS detail
FROM person p
WHERE p.is_leader = 1 AND :today > :year || '-' || setting('training_until')
  AND (p.joined_on IS NULL OR p.joined_on <= :year || '-06-30') AND (p.left_on IS NULL OR p.left_on > :year || '-' || setting('training_until'))
  AND NOT EXISTS (SELECT 1 FROM attendance a JOIN course_session s ON s.id = a.session
                  WHERE a.person = p.id AND a.state = 'attended' AND a.attended_on BETWEEN :from AND :today AND s.kind = 'central_group')
