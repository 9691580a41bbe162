-- title.zh: 部门没有在职负责人（机构、人员未到位）
-- title.en: A department has no head in office
-- register: department
-- use: remind score
-- turn: head
-- requirement: A3
-- basis: setting lack_days
-- owner: hr
-- fix.zh: 在“内设机构”中填写在职的部门负责人。
-- fix.en: Name a head who is in office.
SELECT x.id AS record, x.who AS person, x.id AS department, CASE WHEN x.day > :from THEN x.day ELSE :from END AS since, x.done AS until,
       x.name || CASE WHEN x.head IS NULL THEN '没有明确负责人' ELSE '的负责人' || x.head || '已于' || coalesce(x.day, :from) || '离开单位' END || coalesce('，迟至' || x.done || '才明确', '') AS detail
FROM (SELECT d.id, d.name, t.who, t.done, p.name AS head, CASE WHEN p.id IS NULL THEN t.last_on ELSE p.left_on END AS day
      FROM turn t JOIN department d ON d.id = t.id LEFT JOIN person p ON p.id = t.who
      WHERE p.id IS NULL OR p.left_on <= :today) x
WHERE x.done IS NULL OR x.done > add_days(x.day, CAST(setting('lack_days') AS INTEGER))
