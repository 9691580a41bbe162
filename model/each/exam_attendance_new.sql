-- A line in the attendance of the exam's session for who has none.
SELECT e.session AS session FROM exam_attempt t JOIN exam_paper e ON e.id = t.paper
WHERE t.id = :record AND e.session IS NOT NULL AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session = e.session AND a.person = t.person)
