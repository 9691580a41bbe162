-- title.zh: 交接清零逾期未办结
-- title.en: A handover was not closed in time
-- register: handover
-- use: remind score
-- requirement: D3
-- basis: counting
-- owner: secrecy_officer
-- lead_days: 3
-- fix.zh: 请清结余下事项并办结，或由分管领导批准例外。
-- fix.en: Settle what is left and close it, or have exceptions signed.
SELECT h.id AS record, h.person AS person, h.department AS department, add_days(h.planned_on, 1) AS since, h.closed_on AS until,
       coalesce(p.name, '') || '的交接应于' || h.planned_on || '前办结' || CASE WHEN h.closed_on IS NULL THEN '，至今未清零' ELSE '，' || h.closed_on || '才办结' END AS detail
FROM handover h LEFT JOIN person p ON p.id = h.person
WHERE h.planned_on IS NOT NULL AND h.state IN ('opened', 'counted', 'settled', 'closed') AND h.planned_on < coalesce(h.closed_on, :today)
