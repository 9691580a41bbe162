-- title.zh: 涉密计算机有无线模块
-- title.en: A classified computer has wireless parts
-- register: computer
-- use: score remind
-- requirement: G2
-- basis: reg_systems
-- owner: equipment_keeper
-- fix.zh: 请拆除无线网卡、蓝牙等无线部件。
-- fix.en: Take the wireless parts out.
-- view: computer_lack
SELECT c.id AS record, c.keeper AS person, c.department AS department, l.since AS since, l.until AS until,
       '涉密计算机' || c.name || CASE WHEN l.until IS NULL THEN '' ELSE '在' || l.since || '的检查中' END || '带有无线模块' AS detail
FROM computer_lack l JOIN computer c ON c.id = l.computer
WHERE l.fact = 'wireless' AND c.secret_level >= 2
