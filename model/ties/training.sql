-- title.zh: 未完成的培训和考试
-- title.en: Training and exams not done
-- register: attendance
-- order: 60
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(s.held_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(s.title, '') || ' 应参加未参加' AS detail
FROM attendance t LEFT JOIN course_session s ON s.id = t.session
WHERE t.state = 'expected' AND (s.id IS NULL OR s.state <> 'cancelled') AND (:record IS NULL OR t.person = :record)
