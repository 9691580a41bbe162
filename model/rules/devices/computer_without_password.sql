-- title.zh: 计算机没有开机口令
-- title.en: A computer has no boot password
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请设置开机口令，并在“计算机保密检查记录”中签字登记。
-- fix.en: Set a boot password and sign it in the check records.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       c.name || '（' || coalesce(c.no, c.id) || '）没有开机口令' AS detail
FROM computer c
WHERE c.state = 'in_use' AND coalesce(c.boot_password, 0) = 0
