-- title.zh: 内设机构没有按期自查
-- title.en: A department did not inspect itself in time
-- register: department
-- use: remind score
-- requirement: A3 K1
-- basis: reg_selfcheck; setting report_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 请在自评中给该部门下达自查任务并完成。
-- fix.en: Assign the self-check to the department and have it done.
SELECT d.id AS record, NULL AS person, d.id AS department, add_days(:year || '-' || setting('report_until'), 1) AS since,
       (SELECT min(t.done_on) FROM assessment_task t JOIN assessment_run r ON r.id = t.run WHERE t.kind = 'department' AND t.department = d.id AND substr(r.to_on, 1, 4) = :year AND t.done_on <= :today) AS until,
       d.name || '应在' || :year || '-' || setting('report_until') || '前自查，' ||
       CASE WHEN EXISTS (SELECT 1 FROM assessment_task t JOIN assessment_run r ON r.id = t.run WHERE t.kind = 'department' AND t.department = d.id AND substr(r.to_on, 1, 4) = :year) THEN '没有按期完成' ELSE '没有下达自查任务' END AS detail
FROM department d
WHERE d.state = 'active' AND coalesce(d.founded_on, '') <= :year || '-06-30' AND :today > :year || '-' || setting('report_until')
  AND NOT EXISTS (SELECT 1 FROM assessment_task t JOIN assessment_run r ON r.id = t.run WHERE t.kind = 'department' AND t.department = d.id AND substr(r.to_on, 1, 4) = :year   -- overdue: self_check_task_overdue
                    AND (t.done_on <= :year || '-' || setting('report_until') OR t.due_on <= :year || '-' || setting('report_until')))
