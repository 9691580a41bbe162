-- Day and score of the exam named in the case.
SELECT c.id AS record, substr(t.finished_at, 1, 10) AS exam_on, t.score AS exam_score
FROM clearance c JOIN exam_attempt t ON t.id = c.attempt WHERE c.id = :record AND t.state = 'done'
