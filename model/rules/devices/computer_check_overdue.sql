-- title.zh: 计算机保密检查逾期
-- title.en: A computer's check is overdue
-- register: computer
-- lead_days: 15
-- use: remind score
-- requirement: G1
-- basis: settings computer_check_months
-- owner: equipment_keeper
-- fix.zh: 请检查并在“计算机保密检查记录”中签字登记。
-- fix.en: Check it and sign the record.
SELECT c.id AS record, c.keeper AS person, c.department AS department,
       add_months(coalesce(c.last_check_on, c.started_on, substr(c.created_at, 1, 10)), CAST(setting('computer_check_months') AS INTEGER)) AS since, NULL AS until,
       c.name || CASE WHEN c.last_check_on IS NULL THEN '从未检查' ELSE '上次检查在' || c.last_check_on END || ',已逾期' AS detail
FROM computer c
WHERE c.state = 'in_use' AND add_months(coalesce(c.last_check_on, c.started_on, substr(c.created_at, 1, 10)), CAST(setting('computer_check_months') AS INTEGER)) < :today
