-- title.zh: 没有指定涉密文印专人
-- title.en: Nobody is named for printing and copying
-- register: unit
-- use: remind score
-- requirement: F9
-- owner: secrecy_officer
-- fix.zh: 请在“保密组织任职”中任命文印专人。
-- fix.en: Appoint the person who prints and copies.
SELECT u.id AS record, u.deputy_in_charge AS person, NULL AS department, :from AS since, NULL AS until, '没有在任的涉密文印专人' AS detail
FROM unit u
WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM equipment e WHERE e.state = 'in_use' AND e.secret_level >= 2)
  AND NOT EXISTS (SELECT 1 FROM appointment a JOIN person p ON p.id = a.person WHERE a.role = 'print_operator' AND a.state = 'live' AND (p.left_on IS NULL OR p.left_on > :today))
