-- title.zh: 部门没有专（兼）职保密员（人员未到位）
-- title.en: A department has no secrecy officer
-- register: department
-- use: remind score
-- requirement: A3
-- owner: department_head
-- fix.zh: 任命该部门的兼职保密员，并填写代表部门。
-- fix.en: Appoint a part-time secrecy officer for the department.
SELECT d.id AS record, d.head AS person, d.id AS department,
       CASE WHEN d.founded_on > :from THEN d.founded_on
            ELSE coalesce((SELECT max(a.until_on) FROM appointment a WHERE a.department = d.id AND a.role IN ('officer_full', 'officer_part') AND a.until_on <= :today), :from) END AS since,
       d.name || '没有在任的专（兼）职保密员' AS detail
FROM department d
WHERE d.state = 'active' AND (d.founded_on IS NULL OR d.founded_on <= :today)
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.department = d.id AND a.role IN ('officer_full', 'officer_part')
                     AND a.from_on <= :today AND (a.until_on IS NULL OR a.until_on > :today))
