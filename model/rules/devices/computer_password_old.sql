-- title.zh: 涉密计算机口令没有按期更换
-- title.en: The password of a classified computer was not changed in time
-- register: computer
-- lead_days: 7
-- use: remind score
-- requirement: G7
-- basis: setting password_months
-- owner: equipment_keeper
-- fix.zh: 请更换口令并登记检查。
-- fix.en: Change the password and record the check.
SELECT c.id AS record, c.keeper AS person, c.department AS department, add_months(c.password_changed_on, CAST(setting('password_months') AS INTEGER)) AS since, NULL AS until,
       '涉密计算机' || c.name || '的口令自' || c.password_changed_on || '起没有更换' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.secret_level >= 2 AND add_months(c.password_changed_on, CAST(setting('password_months') AS INTEGER)) < :today
