-- title.zh: 部门保密职责未明确（责任未到位）
-- title.en: The secrecy duties of a department are not written down
-- register: department
-- use: remind score
-- turn: duties
-- requirement: A3
-- basis: setting lack_days
-- owner: secrecy_officer
-- fix.zh: 在“内设机构”中填写该部门的保密职责。
-- fix.en: Write the secrecy duties on the department.
SELECT x.id AS record, x.head AS person, x.id AS department, x.day AS since, x.done AS until,
       x.name || '没有明确保密职责' || coalesce('，迟至' || x.done || '才明确', '') AS detail
FROM (SELECT d.id, d.name, d.head, t.done, CASE WHEN coalesce(t.last_on, '') > coalesce(d.founded_on, '') THEN t.last_on WHEN d.founded_on > :from THEN d.founded_on ELSE :from END AS day
      FROM turn t JOIN department d ON d.id = t.id WHERE t.lacking = 1 AND (d.founded_on IS NULL OR d.founded_on <= :today)) x
WHERE x.done IS NULL OR x.done > add_days(x.day, CAST(setting('lack_days') AS INTEGER))
