-- title.zh: 登录账号
-- title.en: Login accounts
-- register: account
-- order: 70
-- settle: hand
-- by: system_admin
SELECT t.id AS record, t.person AS person, coalesce(NULL, substr(t.created_at, 1, 10), :today) AS since, t.account AS detail
FROM account t
WHERE t.person IS NOT NULL AND t.state IN ('active') AND (:record IS NULL OR t.person = :record)
