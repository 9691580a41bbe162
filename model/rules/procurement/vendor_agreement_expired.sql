-- title.zh: 供应商保密协议过期
-- title.en: A vendor's agreement has run out
-- register: vendor
-- lead_days: 30
-- use: remind score
-- requirement: G6
-- basis: item_35
-- owner: secrecy_officer
-- fix.zh: 请续签保密协议，或终止合作。
-- fix.en: Renew the agreement or end the business.
-- turn: agreement
SELECT v.id AS record, v.reviewed_by AS person, NULL AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       v.name || '的保密协议于' || x.due_on || '到期' || CASE WHEN x.done IS NULL THEN '' ELSE '，到' || x.done || '才续签或终止' END AS detail
FROM turn x
JOIN vendor v ON v.id = x.id
WHERE x.due_on < coalesce(x.done, :today)
