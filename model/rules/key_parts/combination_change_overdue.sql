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
SELECT a.id AS record, a.keeper AS person, a.department AS department,
       add_days(a.code_due_on, CAST(setting('combination_change_days') AS INTEGER) + 1) AS since, NULL AS until,
       a.name || '的密码应于' || a.code_due_on || '更换（保管人或知悉人已离开），至今未更换' AS detail
FROM custody_account a
WHERE a.state = 'open' AND a.code_due_on IS NOT NULL AND add_days(a.code_due_on, CAST(setting('combination_change_days') AS INTEGER)) < :today
