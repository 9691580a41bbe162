-- title.zh: 不能开始这次考试
-- title.en: This exam cannot be taken now
-- register: exam_attempt
-- use: prevent
-- requirement: C3
-- basis: setting exam_attempts_max
-- owner: secrecy_officer
-- fix.zh: 请在考试期间参加；已有未交卷的先交卷；次数用完的另行组织补考。
-- fix.en: Take it while it is open; hand in the one begun; when all attempts are used a new exam is needed.
SELECT t.id AS record, t.person AS person, t.department AS department, substr(t.started_at, 1, 10) AS since, NULL AS until,
       '《' || e.title || '》' || CASE WHEN e.state <> 'open' OR :today < e.open_on OR :today > e.close_on THEN '不在考试期间'
            WHEN EXISTS (SELECT 1 FROM exam_attempt b WHERE b.person = t.person AND b.state = 'taking' AND b.id <> t.id) THEN '还有没交卷的考试'
            ELSE '考试次数已用完' END AS detail
FROM exam_attempt t JOIN exam_paper e ON e.id = t.paper
WHERE (:record IS NULL OR t.id = :record) AND t.state = 'taking'
  AND (e.state <> 'open' OR :today < e.open_on OR :today > e.close_on
       OR EXISTS (SELECT 1 FROM exam_attempt b WHERE b.person = t.person AND b.state = 'taking' AND b.id <> t.id)
       OR (SELECT count(*) FROM exam_attempt b WHERE b.person = t.person AND b.paper = t.paper) > CAST(setting('exam_attempts_max') AS INTEGER))
