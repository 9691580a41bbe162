-- title.zh: 不能再答题
-- title.en: No more answers
-- register: exam_answer
-- use: prevent
-- requirement: C3
-- basis: own
-- owner: secrecy_officer
-- fix.zh: 答题时间已过或已交卷。
-- fix.en: Time is over, or the exam was handed in.
SELECT a.id AS record, a.person AS person, NULL AS department, substr(a.given_at, 1, 10) AS since, NULL AS until,
       CASE WHEN t.state <> 'taking' THEN '已经交卷，不能再答题' ELSE '答题时间已于' || substr(t.until_at, 12, 5) || '结束' END AS detail
FROM exam_answer a JOIN exam_attempt t ON t.id = a.attempt
WHERE (:record IS NULL OR a.id = :record) AND a.state = 'open' AND a.given_at IS NOT NULL AND (t.state <> 'taking' OR a.given_at > t.until_at)
