-- title.zh: 涉密资格考核记录不是本人的合格考试
-- title.en: The exam of a clearance is another's, failed or unfinished
-- register: clearance
-- use: prevent score
-- requirement: C3 D1
-- view: clearance_end
-- owner: hr
-- fix.zh: 请选定本人已交卷且合格的考试记录。
-- fix.en: Name a passed exam of the person himself.
SELECT c.id AS record, c.person AS person, c.department AS department, coalesce(c.exam_on, c.security_on, :from) AS since, e.day AS until,
       p.name || '的涉密资格考核所附考试记录' || CASE WHEN t.person <> c.person THEN '是他人的' WHEN t.state <> 'done' THEN '还没有交卷' ELSE '不合格' END AS detail
FROM clearance c JOIN exam_attempt t ON t.id = c.attempt JOIN person p ON p.id = c.person JOIN clearance_end e ON e.clearance = c.id
WHERE (:record IS NULL OR c.id = :record) AND c.state IN ('exam_passed', 'form_ready', 'approved', 'ended') AND (t.person <> c.person OR t.state <> 'done' OR coalesce(t.passed, 0) = 0)
