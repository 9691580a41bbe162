-- title.zh: 自查任务逾期
-- title.en: A self-check task is overdue
-- register: assessment_task
-- use: remind score
-- requirement: K1
-- basis: reg_selfcheck
-- owner: secrecy_officer
-- lead_days: 5
-- fix.zh: 请完成自查并提交。
-- fix.en: Do the self-check and finish the task.
SELECT t.id AS record, t.person AS person, t.department AS department, add_days(t.due_on, 1) AS since, t.done_on AS until,
       coalesce(p.name, d.name, '') || '的自查应于' || t.due_on || '前完成，' || CASE WHEN t.done_on IS NULL THEN '至今没有完成' ELSE '迟至' || t.done_on || '才完成' END AS detail
FROM assessment_task t LEFT JOIN person p ON p.id = t.person LEFT JOIN department d ON d.id = t.department
WHERE t.due_on < coalesce(t.done_on, :today) AND (t.person IS NULL OR p.left_on IS NULL OR p.left_on > t.due_on)
