-- title.zh: 涉密人员没有按期自查
-- title.en: A cleared person did not check himself in time
-- register: person
-- use: remind score
-- requirement: K1
-- basis: reg_selfcheck; setting report_until
-- view: left_work
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 请在自评中给该人员下达自查任务并由本人完成。
-- fix.en: Assign the self-check to the person and have it done.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('report_until'), 1) AS since,
       (SELECT min(t.done_on) FROM assessment_task t JOIN assessment_run r ON r.id = t.run WHERE t.kind = 'person' AND t.person = p.id AND substr(r.to_on, 1, 4) = :year AND t.done_on <= :today) AS until,
       '涉密人员' || p.name || '应在' || :year || '-' || setting('report_until') || '前自查，' ||
       CASE WHEN EXISTS (SELECT 1 FROM assessment_task t JOIN assessment_run r ON r.id = t.run WHERE t.kind = 'person' AND t.person = p.id AND substr(r.to_on, 1, 4) = :year) THEN '没有按期完成' ELSE '没有下达自查任务' END AS detail
FROM person p JOIN left_work w ON w.person = p.id
WHERE p.clearance_level >= 2 AND (p.cleared_on <= :year || '-06-30' OR EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state = 'approved' AND c.approved_on <= :year || '-06-30'))   -- raised or lowered since
  AND (w.day IS NULL OR w.day > :year || '-' || setting('report_until')) AND :today > :year || '-' || setting('report_until')
  AND NOT EXISTS (SELECT 1 FROM assessment_task t JOIN assessment_run r ON r.id = t.run WHERE t.kind = 'person' AND t.person = p.id AND substr(r.to_on, 1, 4) = :year   -- overdue: self_check_task_overdue
                    AND (t.done_on <= :year || '-' || setting('report_until') OR t.due_on <= :year || '-' || setting('report_until')))
