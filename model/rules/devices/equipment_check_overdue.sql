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
SELECT e.id AS record, e.keeper AS person, e.department AS department,
       add_months(coalesce(e.last_check_on, e.started_on, substr(e.created_at, 1, 10)), CAST(setting('equipment_check_months') AS INTEGER)) AS since, NULL AS until,
       e.name || CASE WHEN e.last_check_on IS NULL THEN '从未检查' ELSE '上次检查在' || e.last_check_on END AS detail
FROM equipment e
WHERE e.state = 'in_use' AND add_months(coalesce(e.last_check_on, e.started_on, substr(e.created_at, 1, 10)), CAST(setting('equipment_check_months') AS INTEGER)) < :today
