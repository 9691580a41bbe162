-- The questions of one attempt: drawn by its seed, so that the same seed draws the same paper; copied, so that the paper stays as it was.
SELECT row_number() OVER (ORDER BY d.luck, d.question) AS n, d.question AS question, d.kind AS kind, d.content AS content,
       d.choice_a AS choice_a, d.choice_b AS choice_b, d.choice_c AS choice_c, d.choice_d AS choice_d
FROM (SELECT q.id AS question, q.kind AS kind, q.question AS content, q.choice_a AS choice_a, q.choice_b AS choice_b, q.choice_c AS choice_c, q.choice_d AS choice_d,
             rnd(t.seed || '/' || q.id) AS luck, row_number() OVER (ORDER BY rnd(t.seed || '/' || q.id), q.id) AS place, e.questions AS wanted
      FROM exam_attempt t JOIN exam_paper e ON e.id = t.paper JOIN question q ON q.state = 'active' AND (e.topic IS NULL OR q.topic = e.topic)
      WHERE t.id = :record) d
WHERE d.place <= d.wanted ORDER BY d.place
