-- title.zh: 角色授权
-- title.en: Roles
-- register: role_grant
-- order: 71
-- settle: hand
-- by: security_admin
SELECT g.id AS record, a.person AS person, coalesce(g.from_on, substr(g.created_at, 1, 10), :today) AS since, '账号' || a.account || '的角色授权第' || g.id || '号' AS detail
FROM role_grant g JOIN account a ON a.id = g.account
WHERE g.state = 'live' AND (g.until_on IS NULL OR g.until_on >= :today) AND a.person IS NOT NULL AND (:record IS NULL OR a.person = :record)
