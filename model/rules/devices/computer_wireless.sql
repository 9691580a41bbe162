-- title.zh: 涉密计算机有无线模块
-- title.en: A classified computer has wireless parts
-- register: computer
-- use: score remind
-- requirement: G2
-- basis: reg_systems
-- owner: equipment_keeper
-- fix.zh: 请拆除无线网卡、蓝牙等无线部件。
-- fix.en: Take the wireless parts out.
SELECT c.id AS record, c.keeper AS person, c.department AS department,
       coalesce((SELECT min(k.checked_on) FROM computer_check k WHERE k.computer = c.id AND k.checked_on <= :today AND coalesce(k.wireless, 0) = 1
                   AND NOT EXISTS (SELECT 1 FROM computer_check g WHERE g.computer = c.id AND g.checked_on > k.checked_on AND g.wireless = 0)), c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       '涉密计算机' || c.name || '带有无线模块' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.secret_level >= 2 AND coalesce(c.wireless, 0) = 1
UNION ALL   -- found by a check, mended by a later one
SELECT c.id, c.keeper, c.department, k.checked_on, (SELECT min(n.checked_on) FROM computer_check n WHERE n.computer = c.id AND n.checked_on > k.checked_on AND n.wireless = 0),
       '涉密计算机' || c.name || '在' || k.checked_on || '的检查中带有无线模块'
FROM computer_check k JOIN computer c ON c.id = k.computer
WHERE coalesce(k.wireless, 0) = 1 AND k.checked_on <= :today AND c.secret_level >= 2
  AND EXISTS (SELECT 1 FROM computer_check n WHERE n.computer = c.id AND n.checked_on > k.checked_on AND n.wireless = 0)
  AND k.id = (SELECT min(o.id) FROM computer_check o WHERE o.computer = k.computer AND o.checked_on = k.checked_on AND coalesce(o.wireless, 0) = 1)
  AND coalesce((SELECT p.wireless FROM computer_check p WHERE p.computer = c.id AND p.checked_on < k.checked_on ORDER BY p.checked_on DESC, p.id DESC LIMIT 1), 0) = 0
