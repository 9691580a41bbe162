-- title.zh: 计算机没有防病毒软件
-- title.en: A computer has no antivirus
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请安装并更新防病毒软件，并在“计算机保密检查记录”中签字登记。
-- fix.en: Install and update antivirus software and sign it in the check records.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       c.name || '（' || coalesce(c.no, c.id) || '）没有防病毒软件' AS detail
FROM computer c
WHERE c.state = 'in_use' AND coalesce(c.antivirus, 0) = 0
