-- title.zh: 已离开人员仍知悉保密柜密码
-- title.en: A person who has left still knows a combination
-- register: custody_account
-- use: remind score
-- requirement: D3
-- basis: counting
-- owner: secrecy_officer
-- fix.zh: 请更换密码并重新登记知悉人员。
-- fix.en: Change the combination and register anew who knows it.
SELECT a.id AS record, a.keeper AS person, a.department AS department, p.left_on AS since, NULL AS until,
       a.name || '的密码由已于' || p.left_on || '离开的' || p.name || '知悉，离开后未更换' AS detail
FROM custody_account a JOIN person p ON p.state = 'left' AND p.left_on <= :today
WHERE a.state = 'open' AND a.kind IN ('cabinet', 'registry', 'archive', 'waste')
  AND (a.keeper = p.id OR replace(replace(coalesce(a.combination_holders, ''), '[', ','), ']', ',') LIKE '%,' || p.id || ',%')
  AND (a.changed_code_on IS NULL OR a.changed_code_on < p.left_on)
