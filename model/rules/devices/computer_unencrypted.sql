-- title.zh: 涉密计算机重要文件没有加密
-- title.en: Important folders of a classified computer are not encrypted
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请对重要文件夹设置密钥或口令，并登记检查结果。
-- fix.en: Set a key or password on the important folders and record the check.
SELECT c.id AS record, c.keeper AS person, c.department AS department,
       coalesce((SELECT min(k.checked_on) FROM computer_check k WHERE k.computer = c.id AND k.checked_on <= :today AND coalesce(k.encrypted, 0) = 0
                   AND NOT EXISTS (SELECT 1 FROM computer_check g WHERE g.computer = c.id AND g.checked_on > k.checked_on AND g.encrypted = 1)), c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       '涉密计算机' || c.name || '的重要文件没有加密' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.secret_level >= 2 AND coalesce(c.encrypted, 0) = 0
UNION ALL   -- found by a check, mended by a later one
SELECT c.id, c.keeper, c.department, k.checked_on, (SELECT min(n.checked_on) FROM computer_check n WHERE n.computer = c.id AND n.checked_on > k.checked_on AND n.encrypted = 1),
       '涉密计算机' || c.name || '在' || k.checked_on || '的检查中的重要文件没有加密'
FROM computer_check k JOIN computer c ON c.id = k.computer
WHERE coalesce(k.encrypted, 0) = 0 AND k.checked_on <= :today AND c.secret_level >= 2
  AND EXISTS (SELECT 1 FROM computer_check n WHERE n.computer = c.id AND n.checked_on > k.checked_on AND n.encrypted = 1)
  AND k.id = (SELECT min(o.id) FROM computer_check o WHERE o.computer = k.computer AND o.checked_on = k.checked_on AND coalesce(o.encrypted, 0) = 0)
  AND coalesce((SELECT p.encrypted FROM computer_check p WHERE p.computer = c.id AND p.checked_on < k.checked_on ORDER BY p.checked_on DESC, p.id DESC LIMIT 1), 1) = 1
