-- title.zh: 部门没有专（兼）职保密员（人员未到位）
-- title.en: A department has no secrecy officer
-- register: department
-- use: remind score
-- requirement: A3
-- owner: department_head
-- fix.zh: 任命该部门的兼职保密员，并填写代表部门。
-- fix.en: Appoint a part-time secrecy officer for the department.
SELECT d.id AS record, d.head AS person, d.id AS department, g.day AS since,
       (SELECT min(x.day) FROM (SELECT b.department, b.from_on AS day FROM appointment b WHERE b.role IN ('officer_full', 'officer_part') UNION SELECT e.id, e.closed_on FROM department e) x
        WHERE x.department = d.id AND x.day > g.day) AS until,
       d.name || '没有在任的专（兼）职保密员' AS detail
FROM department d
JOIN (SELECT z.department, z.until_on AS day FROM appointment z JOIN department e ON e.id = z.department WHERE z.role IN ('officer_full', 'officer_part') AND z.until_on <= :today AND z.until_on >= coalesce(e.founded_on, z.until_on)
      UNION SELECT e.id, CASE WHEN e.founded_on > :from THEN e.founded_on ELSE :from END FROM department e
      WHERE NOT EXISTS (SELECT 1 FROM appointment z WHERE z.department = e.id AND z.role IN ('officer_full', 'officer_part') AND z.until_on <= :from)) g ON g.department = d.id
WHERE g.day <= :today AND (d.state = 'active' OR d.closed_on > add_days(g.day, 1))
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.department = d.id AND a.role IN ('officer_full', 'officer_part')
                     AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day))
