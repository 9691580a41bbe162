-- title.zh: 部门没有分管领导
-- title.en: No leader is in charge of a department
-- register: department
-- use: remind score
-- requirement: A3
-- owner: secrecy_officer
-- fix.zh: 请在内设机构中登记分管领导。
-- fix.en: Enter the leader in charge.
SELECT d.id AS record, d.head AS person, d.id AS department, coalesce(p.left_on, d.founded_on, :from) AS since, NULL AS until,
       d.name || CASE WHEN p.id IS NULL THEN '没有分管领导' ELSE '的分管领导' || p.name || '已离开' END AS detail
FROM department d LEFT JOIN person p ON p.id = d.deputy_in_charge
WHERE d.state = 'active' AND (p.id IS NULL OR p.left_on <= :today)
