-- title.zh: 要害部门部位检查逾期
-- title.en: The check of a key part is overdue
-- register: key_part
-- lead_days: 15
-- use: remind score
-- requirement: H1
-- basis: setting key_part_check_months
-- owner: secrecy_officer
-- fix.zh: 请到现场检查并签字登记。
-- fix.en: Check it on the spot and sign.
-- turn: check
SELECT k.id AS record, k.keeper AS person, k.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       '“' || k.name || '”' || CASE WHEN x.last_on IS NULL THEN '确认以来没有检查' ELSE '上次检查在' || x.last_on END || CASE WHEN x.done IS NULL THEN '' ELSE '，逾期到' || x.done END AS detail
FROM (SELECT t.id, t.last_on, t.done, add_months(coalesce(t.last_on, p.confirmed_on, :from), CAST(setting('key_part_check_months') AS INTEGER)) AS due
      FROM turn t JOIN key_part p ON p.id = t.id) x
JOIN key_part k ON k.id = x.id
WHERE x.due < coalesce(x.done, :today)
