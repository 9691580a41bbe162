-- title.zh: 登记的学时多于活动的学时
-- title.en: More hours were entered than the session had
-- register: attendance
-- use: prevent
-- requirement: C2
-- basis: own
-- owner: secrecy_officer
-- fix.zh: 学时不得多于活动登记的学时；活动学时登记有误的，请先更正活动。
-- fix.en: Enter at most the session's hours; where those are wrong, correct the session first.
SELECT a.id AS record, a.person AS person, a.department AS department, coalesce(a.attended_on, :today) AS since, NULL AS until,
       '《' || s.title || '》登记为' || (s.hours / 100) || CASE WHEN s.hours % 100 = 0 THEN '' WHEN s.hours % 100 < 10 THEN '.0' || (s.hours % 100) ELSE '.' || (s.hours % 100) END || '学时，签到学时不能更多' AS detail
FROM attendance a JOIN course_session s ON s.id = a.session
WHERE (:record IS NULL OR a.id = :record) AND a.state = 'attended' AND s.state = 'held' AND a.hours > s.hours
