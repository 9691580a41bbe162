-- title.zh: 移动存储介质没有按月清查
-- title.en: A medium was not checked this month
-- register: medium
-- lead_days: 5
-- use: remind score
-- requirement: G4
-- basis: setting medium_check_months
-- owner: equipment_keeper
-- fix.zh: 请见物清查并在台账登记。
-- fix.en: See the medium itself and record the check.
SELECT m.id AS record, m.keeper AS person, m.department AS department,
       add_months(coalesce(m.last_check_on, m.issued_on, substr(m.created_at, 1, 10)), CAST(setting('medium_check_months') AS INTEGER)) AS since, NULL AS until,
       m.name || CASE WHEN m.last_check_on IS NULL THEN '从未清查' ELSE '上次清查在' || m.last_check_on END AS detail
FROM medium m
WHERE m.state = 'in_use' AND m.secret_level >= 2
  AND add_days(add_months(coalesce(m.last_check_on, m.issued_on, substr(m.created_at, 1, 10)), CAST(setting('medium_check_months') AS INTEGER)), 5) < :today
