-- title.zh: 部门负责人未进入保密工作领导小组
-- title.en: A department has no member in the leading group
-- register: department
-- use: remind score
-- requirement: A1
-- owner: secrecy_officer
-- fix.zh: 任命该部门负责人为领导小组成员，并填写代表部门。
-- fix.en: Appoint the head of the department as a member of the group, with the department filled in.
SELECT d.id AS record, d.head AS person, d.id AS department, g.day AS since,
       (SELECT min(x.day) FROM (SELECT b.department, b.from_on AS day FROM appointment b WHERE b.role IN ('group_leader', 'group_deputy', 'group_member') UNION SELECT e.id, e.closed_on FROM department e) x
        WHERE x.department = d.id AND x.day > g.day) AS until,
       d.name || '在保密工作领导小组中没有成员' AS detail
FROM department d
JOIN (SELECT z.department, z.until_on AS day FROM appointment z JOIN department e ON e.id = z.department WHERE z.role IN ('group_leader', 'group_deputy', 'group_member') AND z.until_on <= :today AND z.until_on >= coalesce(e.founded_on, z.until_on)
      UNION SELECT e.id, CASE WHEN e.founded_on > :from THEN e.founded_on ELSE :from END FROM department e
      WHERE NOT EXISTS (SELECT 1 FROM appointment z WHERE z.department = e.id AND z.role IN ('group_leader', 'group_deputy', 'group_member') AND z.until_on <= :from)) g ON g.department = d.id
WHERE g.day <= :today AND (d.state = 'active' OR d.closed_on > add_days(g.day, 1))
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.department = d.id AND a.role IN ('group_leader', 'group_deputy', 'group_member')
                     AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day))
