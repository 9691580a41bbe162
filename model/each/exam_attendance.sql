-- The result goes to the person's attendance of that session; the best one counts.
SELECT a.id AS record, t.score AS score, t.passed AS passed, coalesce(s.hours, 0) AS hours
FROM exam_attempt t JOIN exam_paper e ON e.id = t.paper JOIN course_session s ON s.id = e.session JOIN attendance a ON a.session = e.session AND a.person = t.person
WHERE t.id = :record AND (a.exam_score IS NULL OR a.exam_score < t.score)
