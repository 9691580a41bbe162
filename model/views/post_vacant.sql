-- Times in which nobody held a post that classified devices need: `role` of appointment, `day` the first without anybody, `until` the next appointment.
-- Nobody is needed before the first classified device is used.
SELECT g.role, g.day, (SELECT min(b.from_on) FROM appointment b WHERE b.role = g.role AND b.from_on > g.day) AS until
FROM (SELECT y.role, CASE WHEN y.day > f.first THEN y.day ELSE f.first END AS day
      FROM (SELECT z.role, z.until_on AS day FROM appointment z WHERE z.until_on <= :today
            UNION SELECT z.role, p.left_on FROM appointment z JOIN person p ON p.id = z.person WHERE p.left_on <= :today
            UNION SELECT r.role, :from FROM (SELECT 'password_keeper' AS role UNION ALL SELECT 'print_operator') r
                  WHERE NOT EXISTS (SELECT 1 FROM appointment z JOIN person p ON p.id = z.person WHERE z.role = r.role AND (z.until_on <= :from OR p.left_on <= :from))) y
      JOIN (SELECT 'password_keeper' AS role, min(coalesce(c.started_on, :from)) AS first FROM computer c WHERE c.state = 'in_use' AND c.secret_level >= 2
            UNION ALL SELECT 'print_operator', min(coalesce(e.started_on, :from)) FROM equipment e WHERE e.state = 'in_use' AND e.secret_level >= 2) f ON f.role = y.role AND f.first IS NOT NULL) g
WHERE g.day <= :today
  AND NOT EXISTS (SELECT 1 FROM appointment a JOIN person p ON p.id = a.person WHERE a.role = g.role AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day) AND (p.left_on IS NULL OR p.left_on > g.day))
