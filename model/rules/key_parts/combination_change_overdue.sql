-- title.zh: 保密柜密码应更换未更换
-- title.en: A combination due for change was not changed
-- register: custody_account
-- use: remind score
-- requirement: D3
-- basis: setting combination_change_days
-- owner: secrecy_officer
-- lead_days: 3
-- fix.zh: 请立即更换密码并登记。
-- fix.en: Change the combination now and register it.
-- turn: combination
SELECT a.id AS record, a.keeper AS person, a.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       a.name || '的密码应于' || x.due_on || '更换（保管人或知悉人已离开），' || CASE WHEN x.done IS NULL THEN '至今未更换' ELSE '到' || x.done || '才更换' END AS detail
FROM (SELECT t.id, t.due_on, t.done, add_days(t.due_on, CAST(setting('combination_change_days') AS INTEGER)) AS due FROM turn t) x
JOIN custody_account a ON a.id = x.id
WHERE x.due < coalesce(x.done, :today)
