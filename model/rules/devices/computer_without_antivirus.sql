-- title.zh: 计算机没有防病毒软件
-- title.en: A computer has no antivirus
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请安装并更新防病毒软件，并在“计算机保密检查记录”中签字登记。
-- fix.en: Install and update antivirus software and sign it in the check records.
-- view: computer_lack
SELECT c.id AS record, c.keeper AS person, c.department AS department, l.since AS since, l.until AS until,
       c.name || '（' || coalesce(c.no, '' || c.id) || '）' || CASE WHEN l.until IS NULL THEN '' ELSE '在' || l.since || '的检查中' END || '没有防病毒软件' AS detail
FROM computer_lack l JOIN computer c ON c.id = l.computer
WHERE l.fact = 'antivirus'
