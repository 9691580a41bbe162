-- title.zh: 没有指定涉密文印专人
-- title.en: Nobody is named for printing and copying
-- register: unit
-- use: remind score
-- requirement: F9
-- owner: secrecy_officer
-- fix.zh: 请在“保密组织任职”中任命文印专人。
-- fix.en: Appoint the person who prints and copies.
-- view: post_vacant
SELECT DISTINCT u.id AS record, u.deputy_in_charge AS person, v.day AS since, v.until AS until, '没有在任的涉密文印专人' AS detail
FROM unit u JOIN post_vacant v ON v.role = 'print_operator'
WHERE u.state = 'active'
