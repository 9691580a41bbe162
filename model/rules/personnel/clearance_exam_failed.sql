-- title.zh: 涉密资格考核未合格
-- title.en: A clearance went on without a passed exam
-- register: clearance
-- use: prevent score
-- requirement: C3
-- basis: D1; setting exam_pass_mark
-- view: clearance_end
-- owner: hr
-- fix.zh: 组织补考，成绩合格后再进行下一步。
-- fix.en: Have the exam retaken; go on only when it is passed.
SELECT c.id AS record, c.person AS person, c.department AS department, coalesce(c.exam_on, c.approved_on, :from) AS since, e.day AS until,
       p.name || '的涉密资格考核' || CASE WHEN c.exam_score IS NULL THEN '没有成绩' ELSE '成绩' || (c.exam_score / 100) || '分' END
       || '，未达到' || setting('exam_pass_mark') || '分' AS detail
FROM clearance c JOIN person p ON p.id = c.person JOIN clearance_end e ON e.clearance = c.id
WHERE (:record IS NULL OR c.id = :record) AND c.state IN ('exam_passed', 'form_ready', 'approved', 'ended') AND c.exam_on IS NOT NULL
  AND coalesce(c.exam_score, 0) < 100 * CAST(setting('exam_pass_mark') AS INTEGER)
