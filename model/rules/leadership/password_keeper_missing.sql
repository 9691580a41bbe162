-- title.zh: 没有指定口令管理专人
-- title.en: Nobody is in charge of the passwords
-- register: unit
-- use: remind score
-- requirement: G7
-- owner: secrecy_officer
-- fix.zh: 请在“保密组织任职”中任命口令管理员。
-- fix.en: Appoint a keeper of passwords.
-- view: post_vacant
SELECT DISTINCT u.id AS record, u.deputy_in_charge AS person, v.day AS since, v.until AS until, '没有在任的口令管理员' AS detail
FROM unit u JOIN post_vacant v ON v.role = 'password_keeper'
WHERE u.state = 'active'
