-- title.zh: 因私出国（境）未经批准
-- title.en: Private travel abroad without approval
-- register: travel
-- use: remind score
-- requirement: D3
-- owner: hr
-- lead_days: 7
-- fix.zh: 出行前办理审批；已擅自出行的按规定处理并登记事件。
-- fix.en: Approve before departure; if the person has left unapproved, handle it as a violation.
SELECT t.id AS record, t.person AS person, t.department AS department, t.leave_on AS since, t.approved_on AS until,
       p.name || '拟于' || t.leave_on || '前往' || t.destination || CASE WHEN t.approved_on IS NULL THEN '，出境日已到仍未批准' ELSE '，迟至' || t.approved_on || '才批准' END AS detail
FROM travel t JOIN person p ON p.id = t.person
WHERE t.leave_on <= :today AND t.leave_on >= add_months(:from, -12)
  AND t.state NOT IN ('refused', 'withdrawn') AND (t.approved_on IS NULL OR t.approved_on > t.leave_on)
