-- title.zh: 涉密计算机有无线模块
-- title.en: A classified computer has wireless parts
-- register: computer
-- use: score remind
-- requirement: G2
-- basis: reg_systems
-- owner: equipment_keeper
-- fix.zh: 请拆除无线网卡、蓝牙等无线部件。
-- fix.en: Take the wireless parts out.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       '涉密计算机' || c.name || '带有无线模块' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.secret_level >= 2 AND c.wireless = 1
