-- title.zh: 涉密人员离岗手续不全
-- title.en: A leaving case lacks a step
-- register: leaving
-- use: prevent score
-- requirement: D3
-- basis: law_leaving
-- owner: hr
-- fix.zh: 补齐教育提醒、离岗承诺书、取消系统权限和载体清退日期。
-- fix.en: Complete the talk, the undertaking, the closing of accounts and the hand-over.
SELECT l.id AS record, l.person AS person, l.department AS department, coalesce(l.approved_on, l.leave_on) AS since, CASE WHEN l.state = 'closed' THEN coalesce(l.closed_on, l.approved_on, l.leave_on) END AS until,
       p.name || '离岗手续' || CASE WHEN l.handed_over_on IS NULL THEN '缺少载体清退' WHEN l.talked_on IS NULL THEN '缺少教育提醒' WHEN l.pledge_on IS NULL THEN '缺少离岗承诺书'
           WHEN l.accounts_closed_on IS NULL THEN '缺少取消系统权限' ELSE '中系统权限迟至' || l.accounts_closed_on || '才取消' END AS detail
FROM leaving l JOIN person p ON p.id = l.person
WHERE (:record IS NULL OR l.id = :record) AND l.state IN ('approved', 'closed') AND l.class_before <> 'none'
  AND (l.handed_over_on IS NULL OR l.talked_on IS NULL OR l.pledge_on IS NULL OR l.accounts_closed_on IS NULL OR l.accounts_closed_on > l.leave_on)
