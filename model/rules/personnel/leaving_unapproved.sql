-- title.zh: 离岗手续没有按时审批
-- title.en: A leaving case was not approved in time
-- register: leaving
-- use: remind score
-- requirement: D3
-- basis: law_leaving
-- owner: secrecy_officer
-- lead_days: 3
-- fix.zh: 请分管领导审批，脱密期自批准之日起算。
-- fix.en: Have the leader in charge approve it: the cooling-off period begins with the approval.
SELECT l.id AS record, l.person AS person, l.department AS department, add_days(l.last_on, 1) AS since, l.approved_on AS until,
       p.name || '定于' || l.leave_on || '离岗，' || l.handed_over_on || '清退完毕后五日内没有批准' || coalesce('，迟至' || l.approved_on || '才批准', '，脱密期尚未确定') AS detail
FROM (SELECT z.id, z.person, z.department, z.kind, z.leave_on, z.handed_over_on, z.approved_on, CASE WHEN z.leave_on > add_days(z.handed_over_on, 5) THEN z.leave_on ELSE add_days(z.handed_over_on, 5) END AS last_on   -- the five days that the step has
      FROM leaving z WHERE z.state IN ('handed_over', 'approved', 'closed') AND z.class_before <> 'none') l
JOIN person p ON p.id = l.person
WHERE l.last_on < coalesce(l.approved_on, :today)
  AND (p.left_on IS NULL OR p.left_on >= coalesce(l.approved_on, :today))   -- who has left the unit without it: leaving_case_missing
  AND NOT (l.kind = 'post' AND p.state = 'active' AND coalesce(p.moved_on, '9999') < coalesce(l.approved_on, :today)   -- or his classified post: post_left_case_missing
           AND EXISTS (SELECT 1 FROM post q WHERE q.id = p.post AND q.classified_class = 'none' AND coalesce(q.access_level, 0) < 2))
