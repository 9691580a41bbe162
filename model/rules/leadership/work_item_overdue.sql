-- title.zh: 保密工作事项逾期未完成
-- title.en: A work item is overdue
-- register: work_item
-- use: remind score
-- requirement: A4
-- basis: A5; setting plan_until; setting deployment_until; setting summary_until; setting check_half_until; setting check_second_until
-- owner: secrecy_officer
-- lead_days: 14
-- fix.zh: 完成该事项并登记完成情况；确需延期的，由保密员调整期限并说明理由。
-- fix.en: Finish the item and enter the result, or have the officer change the date with a reason.
SELECT w.id AS record, w.owner AS person, w.department AS department, add_days(w.due_on, 1) AS since,
       CASE WHEN w.state = 'done' THEN w.done_on END AS until,
       '保密工作事项“' || w.title || '”应于' || w.due_on || '完成' || CASE WHEN w.state = 'done' THEN '，实际' || w.done_on || '完成' ELSE '，尚未完成' END AS detail
FROM work_item w
LEFT JOIN (SELECT 'plan' AS kind, '' AS after, setting('plan_until') AS until UNION ALL SELECT 'budget', '', setting('plan_until') UNION ALL SELECT 'deployment', '', setting('deployment_until')
           UNION ALL SELECT 'summary', '', setting('summary_until') UNION ALL SELECT 'appraisal', '', setting('summary_until')
           UNION ALL SELECT 'inspection', '', setting('check_half_until') UNION ALL SELECT 'inspection', setting('check_half_until'), setting('check_second_until')) y
       ON y.kind = w.kind AND (w.kind <> 'inspection' OR (y.after = '') = (w.due_on <= w.year || '-' || setting('check_half_until')))
WHERE w.due_on < :today AND w.due_on >= add_days(:from, -366)
  AND (w.state = 'planned' OR (w.state = 'done' AND w.done_on > w.due_on AND w.done_on >= :from))
  AND NOT (y.kind IS NOT NULL AND w.department IS NULL AND coalesce(w.done_on, :today) > w.year || '-' || y.until   -- the rule of that kind finds it late by then, unless another was in time
           AND NOT EXISTS (SELECT 1 FROM work_item o WHERE o.year = w.year AND o.kind = w.kind AND o.state = 'done' AND (y.after = '' OR o.done_on > w.year || '-' || y.after) AND o.done_on <= w.year || '-' || y.until))
