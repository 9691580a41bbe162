-- title.zh: 计算机没有开机口令
-- title.en: A computer has no boot password
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请改正后在计算机台账更新。
-- fix.en: Put it right and update the register.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       c.name || '（' || coalesce(c.no, c.id) || '）没有开机口令' AS detail
FROM computer c
WHERE c.state = 'in_use' AND coalesce(c.boot_password, 0) = 0
