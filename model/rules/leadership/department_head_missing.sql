-- title.zh: 部门没有在职负责人（机构、人员未到位）
-- title.en: A department has no head in office
-- register: department
-- use: remind score
-- requirement: A3
-- owner: hr
-- fix.zh: 在“内设机构”中填写在职的部门负责人。
-- fix.en: Name a head who is in office.
SELECT d.id AS record, d.head AS person, d.id AS department,
       CASE WHEN p.left_on IS NOT NULL AND p.left_on > :from THEN p.left_on ELSE :from END AS since,
       d.name || CASE WHEN p.id IS NULL THEN '没有明确负责人' ELSE '的负责人' || p.name || '已于' || coalesce(p.left_on, :from) || '离开单位' END AS detail
FROM department d LEFT JOIN person p ON p.id = d.head
WHERE d.state = 'active' AND (p.id IS NULL OR p.left_on <= :today)
