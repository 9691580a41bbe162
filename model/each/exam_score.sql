-- The score of an attempt: hundred points over all its questions, in hundredths, cut.
SELECT t.id AS record, x.right_n AS right_n, x.total_n AS total_n, x.right_n * 10000 / x.total_n AS score,
       CASE WHEN x.right_n * 100 >= e.pass_mark * x.total_n THEN 1 ELSE 0 END AS passed
FROM exam_attempt t JOIN exam_paper e ON e.id = t.paper
JOIN (SELECT a.attempt AS attempt, count(*) AS total_n, sum(coalesce(a.correct, 0)) AS right_n FROM exam_answer a WHERE a.attempt = :record GROUP BY a.attempt) x ON x.attempt = t.id
WHERE t.id = :record
