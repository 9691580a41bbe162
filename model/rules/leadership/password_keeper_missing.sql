-- title.zh: 没有指定口令管理专人
-- title.en: Nobody is in charge of the passwords
-- register: unit
-- use: remind score
-- requirement: G7
-- owner: secrecy_officer
-- fix.zh: 请在“保密组织任职”中任命口令管理员。
-- fix.en: Appoint a keeper of passwords.
SELECT u.id AS record, u.deputy_in_charge AS person, NULL AS department, :from AS since, NULL AS until, '没有在任的口令管理员' AS detail
FROM unit u
WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM computer c WHERE c.state = 'in_use' AND c.secret_level >= 2)
  AND NOT EXISTS (SELECT 1 FROM appointment a JOIN person p ON p.id = a.person WHERE a.role = 'password_keeper' AND a.state = 'live' AND (p.left_on IS NULL OR p.left_on > :today))
