-- title.zh: 保密工作事项逾期未完成
-- title.en: A work item is overdue
-- register: work_item
-- use: remind score
-- requirement: A4
-- basis: A5; setting plan_until; setting deployment_until; setting summary_until; setting check_half_until; setting check_second_until
-- owner: secrecy_officer
-- lead_days: 14
-- view: put_off
-- fix.zh: 完成该事项并登记完成情况；确需延期的，请在到期前由保密员调整期限并说明理由。
-- fix.en: Finish the item and enter the result, or have the officer change the date with a reason before it has passed.
SELECT w.id AS record, w.owner AS person, w.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       '保密工作事项“' || w.title || '”应于' || x.due_on || '完成' || coalesce('，' || x.done || CASE WHEN x.put_off = 0 THEN '才完成' WHEN w.state = 'dropped' THEN '才取消' ELSE '才调整期限' END, '，尚未完成') AS detail
FROM (SELECT id, due_on, CASE WHEN state = 'done' THEN done_on END AS done, 0 AS put_off FROM work_item
      WHERE due_on < :today AND due_on >= add_days(:from, -366) AND (state = 'planned' OR (state = 'done' AND done_on > due_on AND done_on >= :from))
      UNION ALL SELECT p.id, p.due_on, p.day, 1 FROM put_off p JOIN work_item k ON k.id = p.id
      WHERE p.register = 'work_item' AND p.due_on >= add_days(:from, -366) AND (k.state = 'dropped' OR p.due_on <> coalesce(k.due_on, ''))) x
JOIN work_item w ON w.id = x.id
LEFT JOIN (SELECT 'plan' AS kind, '' AS after, setting('plan_until') AS until UNION ALL SELECT 'budget', '', setting('plan_until') UNION ALL SELECT 'deployment', '', setting('deployment_until')
           UNION ALL SELECT 'summary', '', setting('summary_until') UNION ALL SELECT 'appraisal', '', setting('summary_until')
           UNION ALL SELECT 'inspection', '', setting('check_half_until') UNION ALL SELECT 'inspection', setting('check_half_until'), setting('check_second_until')) y
       ON y.kind = w.kind AND (w.kind <> 'inspection' OR (y.after = '') = (x.due_on <= w.year || '-' || setting('check_half_until')))
WHERE NOT (y.kind IS NOT NULL AND w.department IS NULL AND coalesce(x.done, :today) > w.year || '-' || y.until   -- the rule of that kind finds it late by then, unless another was in time
           AND NOT EXISTS (SELECT 1 FROM work_item o WHERE o.year = w.year AND o.kind = w.kind AND o.state = 'done' AND (y.after = '' OR o.done_on > w.year || '-' || y.after) AND o.done_on <= w.year || '-' || y.until))
