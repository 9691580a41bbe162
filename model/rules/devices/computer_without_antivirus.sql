-- title.zh: 计算机没有防病毒软件
-- title.en: A computer has no antivirus
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请安装并更新防病毒软件，并在“计算机保密检查记录”中签字登记。
-- fix.en: Install and update antivirus software and sign it in the check records.
SELECT c.id AS record, c.keeper AS person, c.department AS department,
       coalesce((SELECT min(k.checked_on) FROM computer_check k WHERE k.computer = c.id AND k.checked_on <= :today AND coalesce(k.antivirus, 0) = 0
                   AND NOT EXISTS (SELECT 1 FROM computer_check g WHERE g.computer = c.id AND g.checked_on > k.checked_on AND g.antivirus = 1)), c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       c.name || '（' || coalesce(c.no, '' || c.id) || '）' || '没有防病毒软件' AS detail
FROM computer c
WHERE c.state = 'in_use' AND coalesce(c.antivirus, 0) = 0
UNION ALL   -- found by a check, mended by a later one
SELECT c.id, c.keeper, c.department, k.checked_on, (SELECT min(n.checked_on) FROM computer_check n WHERE n.computer = c.id AND n.checked_on > k.checked_on AND n.antivirus = 1),
       c.name || '（' || coalesce(c.no, '' || c.id) || '）' || '在' || k.checked_on || '的检查中没有防病毒软件'
FROM computer_check k JOIN computer c ON c.id = k.computer
WHERE coalesce(k.antivirus, 0) = 0 AND k.checked_on <= :today
  AND EXISTS (SELECT 1 FROM computer_check n WHERE n.computer = c.id AND n.checked_on > k.checked_on AND n.antivirus = 1)
  AND k.id = (SELECT min(o.id) FROM computer_check o WHERE o.computer = k.computer AND o.checked_on = k.checked_on AND coalesce(o.antivirus, 0) = 0)
  AND coalesce((SELECT p.antivirus FROM computer_check p WHERE p.computer = c.id AND p.checked_on < k.checked_on ORDER BY p.checked_on DESC, p.id DESC LIMIT 1), 1) = 1
