-- title.zh: 交接清零逾期未办结
-- title.en: A handover was not closed in time
-- register: handover
-- use: remind score
-- requirement: D3
-- basis: counting
-- owner: secrecy_officer
-- lead_days: 3
-- turn: term
-- fix.zh: 请清结余下事项并办结，或由分管领导批准例外。
-- fix.en: Settle what is left and close it, or have exceptions signed.
SELECT h.id AS record, h.person AS person, h.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       coalesce(p.name, '') || '的交接应于' || x.due_on || '前办结' || CASE WHEN x.done IS NULL THEN '，至今未清零' WHEN x.put_off THEN '，' || x.done || '才调整期限' ELSE '，' || x.done || '才办结' END AS detail
FROM (SELECT k.id, t.due_on, coalesce(t.done, k.closed_on) AS done, t.done IS NOT NULL AS put_off FROM turn t JOIN handover k ON k.id = t.id WHERE k.state <> 'withdrawn') x
JOIN handover h ON h.id = x.id LEFT JOIN person p ON p.id = h.person
WHERE x.due_on < coalesce(x.done, :today)
