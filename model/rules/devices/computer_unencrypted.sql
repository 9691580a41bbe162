-- title.zh: 涉密计算机重要文件没有加密
-- title.en: Important folders of a classified computer are not encrypted
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请对重要文件夹设置密钥或口令，并登记检查结果。
-- fix.en: Set a key or password on the important folders and record the check.
-- view: computer_lack
SELECT c.id AS record, c.keeper AS person, c.department AS department, l.since AS since, l.until AS until,
       '涉密计算机' || c.name || CASE WHEN l.until IS NULL THEN '' ELSE '在' || l.since || '的检查中' END || '的重要文件没有加密' AS detail
FROM computer_lack l JOIN computer c ON c.id = l.computer
WHERE l.fact = 'encrypted' AND c.secret_level >= 2
