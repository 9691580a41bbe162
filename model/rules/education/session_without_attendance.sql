-- title.zh: 已举办的教育活动没有签到记录
-- title.en: A session that was held has no attendance
-- register: course_session
-- use: remind score
-- requirement: C2
-- owner: secrecy_officer
-- fix.zh: 补录签到并上传签到表。
-- fix.en: Enter the attendance and attach the sign-in sheet.
SELECT s.id AS record, add_days(s.held_on, 8) AS since,
       s.held_on || '举办的“' || s.title || '”没有任何人签到的记录' AS detail
FROM course_session s
WHERE s.state = 'held' AND s.held_on BETWEEN add_days(:from, -8) AND add_days(:today, -8)
  AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session = s.id AND a.state = 'attended')
