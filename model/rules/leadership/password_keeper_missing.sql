-- title.zh: 没有指定口令管理专人
-- title.en: Nobody is in charge of the passwords
-- register: unit
-- use: remind score
-- requirement: G7
-- owner: secrecy_officer
-- fix.zh: 请在“保密组织任职”中任命口令管理员。
-- fix.en: Appoint a keeper of passwords.
SELECT u.id AS record, u.deputy_in_charge AS person, g.day AS since,
       (SELECT min(b.from_on) FROM appointment b WHERE b.role = 'password_keeper' AND b.from_on > g.day) AS until, '没有在任的口令管理员' AS detail
FROM unit u
JOIN (SELECT CASE WHEN x.day > x.first THEN x.day ELSE x.first END AS day   -- nobody is needed before the first classified device is used
      FROM (SELECT y.day, (SELECT min(coalesce(c.started_on, :from)) FROM computer c WHERE c.state = 'in_use' AND c.secret_level >= 2) AS first
            FROM (SELECT z.until_on AS day FROM appointment z WHERE z.role = 'password_keeper' AND z.until_on <= :today
                  UNION SELECT p.left_on FROM appointment z JOIN person p ON p.id = z.person WHERE z.role = 'password_keeper' AND p.left_on <= :today
                  UNION SELECT :from WHERE NOT EXISTS (SELECT 1 FROM appointment z JOIN person p ON p.id = z.person WHERE z.role = 'password_keeper' AND (z.until_on <= :from OR p.left_on <= :from))) y) x
      WHERE x.first IS NOT NULL) g ON g.day <= :today
WHERE u.state = 'active'
  AND NOT EXISTS (SELECT 1 FROM appointment a JOIN person p ON p.id = a.person WHERE a.role = 'password_keeper' AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day)
                     AND (p.left_on IS NULL OR p.left_on > g.day))
GROUP BY u.id, u.deputy_in_charge, g.day
