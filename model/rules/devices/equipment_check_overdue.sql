-- title.zh: 办公自动化设备检查逾期
-- title.en: The check of an office device is overdue
-- register: equipment
-- lead_days: 15
-- use: remind score
-- requirement: G7
-- basis: setting equipment_check_months
-- owner: equipment_keeper
-- fix.zh: 请检查并登记。
-- fix.en: Check it and record it.
-- turn: check
SELECT e.id AS record, e.keeper AS person, e.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       e.name || CASE WHEN x.last_on IS NULL THEN '从未检查' ELSE '上次检查在' || x.last_on END || CASE WHEN x.done IS NULL THEN '' ELSE '，逾期到' || x.done END AS detail
FROM (SELECT t.id, t.last_on, t.done, add_months(coalesce(t.last_on, k.started_on, substr(k.created_at, 1, 10)), CAST(setting('equipment_check_months') AS INTEGER)) AS due
      FROM turn t JOIN equipment k ON k.id = t.id) x
JOIN equipment e ON e.id = x.id
WHERE x.due < coalesce(x.done, :today)
