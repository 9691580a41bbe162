-- title.zh: 部门保密职责未明确（责任未到位）
-- title.en: The secrecy duties of a department are not written down
-- register: department
-- use: remind score
-- requirement: A3
-- owner: secrecy_officer
-- fix.zh: 在“内设机构”中填写该部门的保密职责。
-- fix.en: Write the secrecy duties on the department.
SELECT d.id AS record, d.head AS person, d.id AS department,
       CASE WHEN d.founded_on > :from THEN d.founded_on ELSE :from END AS since,
       d.name || '没有明确保密职责' AS detail
FROM department d
WHERE d.state = 'active' AND (d.founded_on IS NULL OR d.founded_on <= :today) AND length(trim(coalesce(d.duties, ''))) = 0
