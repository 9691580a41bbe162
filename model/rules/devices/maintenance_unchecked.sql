-- title.zh: 涉密设备由外单位修过没有检查就使用
-- title.en: A classified device repaired by outsiders was not checked afterwards
-- register: maintenance
-- use: remind score
-- requirement: G6 G2
-- basis: own; setting repair_check_days; setting device_approval_since
-- owner: equipment_keeper
-- fix.zh: 请在“保密检查”（计算机）或台账“检查”（办公设备）登记修复后的检查：有无加装部件、无线模块，口令和防护是否还在。
-- fix.en: Check it and record the check: parts added, wireless modules, passwords and protection still in place.
-- lead_days: 3
SELECT m.id AS record, m.reported_by AS person, m.department AS department, add_days(x.done_on, CAST(setting('repair_check_days') AS INTEGER) + 1) AS since, x.ended AS until,
       '涉密设备' || coalesce(c.name, e.name) || '由' || coalesce(nullif(m.company, ''), v.name, '外单位') || '于' || x.done_on || '修复，' || CASE WHEN x.checked_on IS NULL THEN '没有检查' ELSE '迟至' || x.checked_on || '才检查' END AS detail
FROM (SELECT y.id, y.done_on, y.checked_on, coalesce(y.checked_on, CASE WHEN coalesce(g.state, h.state) = 'retired' THEN coalesce(g.retired_on, h.retired_on) END) AS ended
      FROM (SELECT z.id, z.computer, z.equipment, z.done_on, (SELECT min(d.day) FROM (SELECT 'computer' AS register, k.computer AS record, k.checked_on AS day FROM computer_check k
                                 UNION ALL SELECT 'computer', a.id, a.last_check_on FROM computer a UNION ALL SELECT 'equipment', b.id, b.last_check_on FROM equipment b
                                 UNION ALL SELECT p.target_register, p.target_record, p.done_on FROM periodic_check p WHERE p.kind = 'check' AND p.target_register IN ('computer', 'equipment')) d
                               WHERE d.register = CASE WHEN z.computer IS NULL THEN 'equipment' ELSE 'computer' END AND d.record = coalesce(z.computer, z.equipment) AND d.day BETWEEN z.done_on AND :today) AS checked_on
      FROM maintenance z WHERE z.state = 'done' AND z.done_on >= add_months(:from, -12) AND (coalesce(z.company, '') <> '' OR z.vendor IS NOT NULL OR z.on_site = 0)) y LEFT JOIN computer g ON g.id = y.computer LEFT JOIN equipment h ON h.id = y.equipment) x
JOIN maintenance m ON m.id = x.id LEFT JOIN computer c ON c.id = m.computer LEFT JOIN equipment e ON e.id = m.equipment LEFT JOIN vendor v ON v.id = m.vendor
WHERE coalesce(c.secret_level, e.secret_level) >= 2 AND x.done_on >= setting('device_approval_since')
  AND coalesce(c.state, e.state) IN ('in_use', 'idle', 'retired')   -- out of use again: not yet
  AND add_days(x.done_on, CAST(setting('repair_check_days') AS INTEGER)) < coalesce(x.ended, :today)
