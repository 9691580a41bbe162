-- title.zh: 计算机保密检查逾期
-- title.en: A computer's check is overdue
-- register: computer
-- lead_days: 15
-- use: remind score
-- requirement: G1
-- basis: setting computer_check_months
-- owner: equipment_keeper
-- fix.zh: 请检查并在“计算机保密检查记录”中签字登记。
-- fix.en: Check it and sign the record.
SELECT c.id AS record, c.keeper AS person, c.department AS department,
       add_months(c.checked, CAST(setting('computer_check_months') AS INTEGER)) AS since, NULL AS until,
       c.name || CASE WHEN c.last_on IS NULL THEN '从未检查' ELSE '上次检查在' || c.last_on END || '，已逾期' AS detail
FROM (SELECT m.id, m.name, m.keeper, m.department, m.state, m.last_on, coalesce(m.last_on, m.started_on, substr(m.created_at, 1, 10)) AS checked
      FROM (SELECT k.*, CASE WHEN coalesce(k.last_check_on, '') < t.last_on THEN t.last_on ELSE k.last_check_on END AS last_on
            FROM computer k LEFT JOIN (SELECT r.computer, max(substr(r.finished_at, 1, 10)) AS last_on FROM inspection_report r
                                       WHERE r.enough = 1 AND r.matching = 'matched' AND substr(r.finished_at, 1, 10) <= :today GROUP BY r.computer) t ON t.computer = k.id) m) c
WHERE c.state = 'in_use' AND add_months(c.checked, CAST(setting('computer_check_months') AS INTEGER)) < :today
