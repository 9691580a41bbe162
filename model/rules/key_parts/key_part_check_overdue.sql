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
SELECT k.id AS record, k.keeper AS person, k.department AS department, add_months(coalesce(k.last_check_on, k.confirmed_on, :from), CAST(setting('key_part_check_months') AS INTEGER)) AS since, NULL AS until,
       '“' || k.name || '”' || CASE WHEN k.last_check_on IS NULL THEN '确认以来没有检查' ELSE '上次检查在' || k.last_check_on END AS detail
FROM key_part k
WHERE k.state = 'confirmed' AND add_months(coalesce(k.last_check_on, k.confirmed_on, :from), CAST(setting('key_part_check_months') AS INTEGER)) < :today
