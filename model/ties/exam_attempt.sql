-- title.zh: 未交卷的考试
-- title.en: Exams not handed in
-- register: exam_attempt
-- order: 62
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(substr(t.started_at, 1, 10), substr(t.created_at, 1, 10), :today) AS since, '考试未交卷' AS detail
FROM exam_attempt t
WHERE t.person IS NOT NULL AND t.state IN ('taking') AND (:record IS NULL OR t.person = :record)
