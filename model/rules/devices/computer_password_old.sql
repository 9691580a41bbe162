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
-- turn: password
SELECT c.id AS record, c.keeper AS person, c.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       '涉密计算机' || c.name || '的口令自' || x.last_on || '起' || CASE WHEN x.done IS NULL THEN '没有更换' ELSE '到' || x.done || '才更换' END AS detail
FROM (SELECT t.id, t.last_on, t.done, add_months(t.last_on, CAST(setting('password_months') AS INTEGER)) AS due FROM turn t) x
JOIN computer c ON c.id = x.id
WHERE c.secret_level >= 2 AND x.due < coalesce(x.done, :today)
