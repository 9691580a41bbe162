-- title.zh: 已离开人员的登录账号未停用
-- title.en: The login account of a person who left is still active
-- register: account
-- use: remind score
-- requirement: D3
-- basis: reg_personnel; own
-- owner: system_admin
-- fix.zh: 锁定该账号并收回角色。
-- fix.en: Lock the account and revoke its roles.
SELECT a.id AS record, p.id AS person, p.department AS department, p.left_on AS since, CASE WHEN a.state <> 'active' THEN substr(a.locked_at, 1, 10) END AS until,
       p.name || '已于' || p.left_on || '离开，登录账号' || a.account || CASE WHEN a.state = 'active' THEN '仍未停用' ELSE '迟至' || substr(a.locked_at, 1, 10) || '才停用' END AS detail
FROM account a JOIN person p ON p.id = a.person
WHERE p.left_on <= :today AND (a.state = 'active' OR substr(a.locked_at, 1, 10) > p.left_on)
