-- title.zh: 清退到期没有办结
-- title.en: A recall is overdue
-- register: clearance_campaign
-- use: remind score
-- requirement: F7
-- basis: carriers_keeping
-- owner: registry_clerk
-- lead_days: 7
-- turn: term
-- fix.zh: 请催收并办结；确需延期的，请在到期前延期。
-- fix.en: Collect and close it, or extend it before the day has passed.
SELECT r.id AS record, NULL AS person, NULL AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       '清退' || coalesce(r.no, '') || '应于' || x.due_on || '办结' || CASE WHEN x.put_off THEN '，逾期到' || x.done || CASE r.state WHEN 'cancelled' THEN '取消' ELSE '延期' END ELSE '' END AS detail
FROM (SELECT k.id, t.due_on, coalesce(t.done, k.closed_on) AS done, t.done IS NOT NULL AS put_off FROM turn t JOIN clearance_campaign k ON k.id = t.id) x
JOIN clearance_campaign r ON r.id = x.id
WHERE x.due_on < coalesce(x.done, :today)
