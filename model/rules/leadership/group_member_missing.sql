-- title.zh: 部门负责人未进入保密工作领导小组
-- title.en: A department has no member in the leading group
-- register: department
-- use: remind score
-- requirement: A1
-- owner: secrecy_officer
-- fix.zh: 任命该部门负责人为领导小组成员，并填写代表部门。
-- fix.en: Appoint the head of the department as a member of the group, with the department filled in.
SELECT d.id AS record, d.head AS person, d.id AS department,
       CASE WHEN coalesce(d.founded_on, :from) > :from THEN d.founded_on
            ELSE coalesce((SELECT max(a.until_on) FROM appointment a WHERE a.department = d.id AND a.role IN ('group_leader', 'group_deputy', 'group_member')
                              AND a.until_on <= :today), :from) END AS since,
       d.name || '在保密工作领导小组中没有成员' AS detail
FROM department d
WHERE d.state = 'active' AND (d.founded_on IS NULL OR d.founded_on <= :today)
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.department = d.id AND a.role IN ('group_leader', 'group_deputy', 'group_member')
                     AND a.from_on <= :today AND (a.until_on IS NULL OR a.until_on > :today))
