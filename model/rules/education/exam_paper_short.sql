-- title.zh: 题库题数不够组卷
-- title.en: The question bank is too small for the paper
-- register: exam_paper
-- use: prevent score
-- requirement: C3
-- basis: setting question_bank_factor
-- owner: secrecy_officer
-- fix.zh: 请补充题库，或减少抽题数。
-- fix.en: Add questions, or draw fewer.
SELECT e.id AS record, NULL AS person, NULL AS department, CASE WHEN e.open_on > :today THEN :today ELSE e.open_on END AS since, NULL AS until,
       '《' || e.title || '》每卷' || e.questions || '题，题库至少要有' || setting('question_bank_factor') || '倍的题，可用的只有' || (SELECT count(*) FROM question q WHERE q.state = 'active' AND (e.topic IS NULL OR q.topic = e.topic)) || '题' AS detail
FROM exam_paper e
WHERE (:record IS NULL OR e.id = :record) AND e.state = 'open' AND (:record IS NOT NULL OR e.open_on <= :today)
  AND e.questions * CAST(setting('question_bank_factor') AS INTEGER) > (SELECT count(*) FROM question q WHERE q.state = 'active' AND (e.topic IS NULL OR q.topic = e.topic))
