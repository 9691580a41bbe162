-- Every answer of an attempt against the bank.
SELECT a.id AS record, CASE WHEN a.given = q.answer THEN 1 ELSE 0 END AS correct
FROM exam_answer a JOIN question q ON q.id = a.question WHERE a.attempt = :record AND a.state = 'open' ORDER BY a.n
