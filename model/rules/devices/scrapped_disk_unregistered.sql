-- title.zh: 报废或降密的涉密计算机，拆下的硬盘没有登记
-- title.en: The disk of a classified computer scrapped or lowered is in no register
-- register: device_request
-- use: prevent remind score
-- requirement: G6 G4
-- basis: carriers_destroying; setting device_approval_since
-- view: computer_grade
-- owner: equipment_keeper
-- fix.zh: 请在“存储介质”台账按原机密级登记拆下的硬盘，再用“补登拆下硬盘”选定；要销毁的报废后由机要员列入销毁清单。
-- fix.en: Register the disk as a medium of the machine's level and name it in the request; to destroy it, retire it and let the registry clerk list it.
SELECT r.id AS record, r.applicant AS person, r.department AS department, coalesce(r.done_on, :today) AS since, NULL AS until,
       '涉密计算机' || c.name || CASE r.kind WHEN 'scrap' THEN '报废' ELSE '降低密级' END || '，' || CASE WHEN o.id IS NULL THEN '拆下的硬盘没有进入存储介质台账' ELSE '拆下的' || o.name || '登记为' || level_name(o.secret_level) || '级，低于原机' END AS detail
FROM device_request r JOIN computer c ON c.id = r.computer LEFT JOIN medium o ON o.id = r.medium
JOIN (SELECT q.id, CASE q.kind WHEN 'scrap' THEN k.secret_level WHEN 'change' THEN CASE WHEN g.level > k.secret_level THEN g.level ELSE 0 END ELSE 0 END AS level   -- what the disk held
      FROM device_request q JOIN computer k ON k.id = q.computer
      LEFT JOIN computer_grade g ON g.computer = k.id AND g.until_on = (SELECT max(h.until_on) FROM computer_grade h WHERE h.computer = k.id)) x ON x.id = r.id
WHERE (:record IS NULL OR r.id = :record) AND r.state = 'done' AND r.disk_handling IN ('kept', 'destroyed') AND x.level >= 2
  AND coalesce(r.done_on, :today) >= setting('device_approval_since') AND coalesce(o.secret_level, 0) < x.level
