-- title.zh: 考试合格分低于规定
-- title.en: The pass mark of an exam is below the rule
-- register: exam_paper
-- use: prevent score
-- counts: once
-- requirement: C3
-- basis: setting exam_pass_mark
-- owner: secrecy_officer
-- fix.zh: 请提高合格分。
-- fix.en: Raise the pass mark.
SELECT e.id AS record, NULL AS person, NULL AS department, CASE WHEN e.open_on > :today THEN :today ELSE e.open_on END AS since, NULL AS until,
       '《' || e.title || '》合格分' || e.pass_mark || '，低于' || setting('exam_pass_mark') AS detail
FROM exam_paper e
WHERE (:record IS NULL OR e.id = :record) AND e.state IN ('open', 'closed') AND (:record IS NOT NULL OR e.open_on BETWEEN :from AND :to) AND e.pass_mark < CAST(setting('exam_pass_mark') AS INTEGER)
