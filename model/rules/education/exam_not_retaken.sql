-- title.zh: 保密考核不合格未补考
-- title.en: A failed exam was not retaken
-- register: attendance
-- use: remind score
-- requirement: C3
-- basis: setting exam_pass_mark; setting exam_retake_days
-- owner: secrecy_officer
-- asks: owner
-- lead_days: 30
-- fix.zh: 组织补考并登记成绩。
-- fix.en: Arrange a retake and enter the result.
SELECT a.id AS record, a.person AS person, coalesce(a.department, p.department) AS department,
       add_days(a.attended_on, 1 + CAST(setting('exam_retake_days') AS INTEGER)) AS since,
       coalesce((SELECT min(b.attended_on) FROM attendance b WHERE b.person = a.person AND b.state = 'attended' AND b.attended_on > a.attended_on AND b.exam_score >= 100 * CAST(setting('exam_pass_mark') AS INTEGER)), p.left_on) AS until,
       p.name || a.attended_on || '保密考核' || (a.exam_score / 100) || '分不合格，' || setting('exam_retake_days') || '天内没有补考合格' AS detail
FROM attendance a JOIN person p ON p.id = a.person
WHERE a.state = 'attended' AND a.exam_score < 100 * CAST(setting('exam_pass_mark') AS INTEGER)
  AND add_days(a.attended_on, CAST(setting('exam_retake_days') AS INTEGER)) < :today AND (p.left_on IS NULL OR p.left_on > add_days(a.attended_on, CAST(setting('exam_retake_days') AS INTEGER)))
  AND NOT EXISTS (SELECT 1 FROM attendance b WHERE b.person = a.person AND b.state = 'attended' AND b.exam_score >= 100 * CAST(setting('exam_pass_mark') AS INTEGER)
                     AND b.attended_on > a.attended_on AND b.attended_on <= add_days(a.attended_on, CAST(setting('exam_retake_days') AS INTEGER)))
