-- title.zh: 部门没有分管领导
-- title.en: No leader is in charge of a department
-- register: department
-- use: remind score
-- requirement: A3
-- basis: setting lack_days
-- owner: secrecy_officer
-- fix.zh: 请在内设机构中登记分管领导。
-- fix.en: Enter the leader in charge.
-- turn: deputy
SELECT x.id AS record, x.head AS person, x.id AS department, x.day AS since, x.done AS until,
       x.name || CASE WHEN x.deputy IS NULL THEN '没有分管领导' ELSE '的分管领导' || x.deputy || '已离开' END || coalesce('，迟至' || x.done || '才明确', '') AS detail
FROM (SELECT d.id, d.name, d.head, t.done, p.name AS deputy, CASE WHEN p.id IS NULL THEN coalesce(t.last_on, d.founded_on) ELSE p.left_on END AS lacks, coalesce(CASE WHEN p.id IS NULL THEN coalesce(t.last_on, d.founded_on) ELSE p.left_on END, :from) AS day
      FROM turn t JOIN department d ON d.id = t.id LEFT JOIN person p ON p.id = t.who
      WHERE p.id IS NULL OR p.left_on <= :today) x
WHERE x.done IS NULL OR x.done > add_days(x.lacks, CAST(setting('lack_days') AS INTEGER))
