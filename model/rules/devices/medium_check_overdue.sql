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
-- turn: check
SELECT m.id AS record, m.keeper AS person, m.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       m.name || CASE WHEN x.last_on IS NULL THEN '从未清查' ELSE '上次清查在' || x.last_on END || CASE WHEN x.done IS NULL THEN '' ELSE '，逾期到' || x.done END AS detail
FROM (SELECT t.id, t.last_on, t.done, add_months(coalesce(t.last_on, k.issued_on, substr(k.created_at, 1, 10)), CAST(setting('medium_check_months') AS INTEGER)) AS due
      FROM turn t JOIN medium k ON k.id = t.id) x
JOIN medium m ON m.id = x.id
WHERE add_days(x.due, 5) < coalesce(x.done, :today)
