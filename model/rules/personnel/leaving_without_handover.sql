-- title.zh: 离岗没有办结交接清零
-- title.en: A leaving case went on without a closed handover
-- register: leaving
-- use: remind score
-- requirement: D3
-- basis: counting
-- owner: secrecy_officer
-- asks: owner
-- fix.zh: 请为该离岗人办理交接清零单并办结。
-- fix.en: Open a handover for the person and close it at zero.
SELECT l.id AS record, l.person AS person, l.department AS department, coalesce(l.handed_over_on, l.leave_on) AS since,
       (SELECT min(h.closed_on) FROM handover h WHERE h.person = l.person AND h.state = 'closed' AND h.closed_on >= add_days(l.leave_on, -60)) AS until,
       coalesce(p.name, '') || '已办理离岗，没有在清退前办结交接清零单' AS detail
FROM leaving l LEFT JOIN person p ON p.id = l.person
WHERE l.state IN ('handed_over', 'approved', 'closed')
  AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.person = l.person AND h.state = 'closed' AND h.closed_on >= add_days(l.leave_on, -60)
                  AND h.closed_on <= coalesce(l.handed_over_on, l.leave_on))
