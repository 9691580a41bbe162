-- title.zh: 涉密计算机重要文件没有加密
-- title.en: Important folders of a classified computer are not encrypted
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请对重要文件夹设置密钥或口令，并登记检查结果。
-- fix.en: Set a key or password on the important folders and record the check.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       '涉密计算机' || c.name || '的重要文件没有加密' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.secret_level >= 2 AND coalesce(c.encrypted, 0) = 0
