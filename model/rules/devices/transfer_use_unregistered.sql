-- title.zh: 中间机上用过的存储没有对应的导入导出登记
-- title.en: Storage was used on a transfer machine, and nothing is registered for that day
-- register: inspection_usb
-- use: remind score
-- counts: once
-- requirement: G1 G4
-- basis: practice_transfer; endpoint
-- owner: equipment_keeper
-- fix.zh: 请查明当日导入导出了什么，补办登记；更新病毒库等不属于导入导出的，申请排除（检查项填 transfer_use）。
-- fix.en: Find out what was moved that day and register it; what moved nothing (an update of the virus base) is dismissed (check transfer_use).
-- view: dismissed
SELECT u.id AS record, u.keeper AS person, u.department AS department, u.day AS since, NULL AS until,
       '中间机' || u.name || '于' || u.day || '用过' || coalesce(u.no || ' ', '') || coalesce(u.product, 'USB存储') || '，当日没有导入导出登记' AS detail
FROM (SELECT r.id, r.machine, r.device, r.computer, r.product, c.keeper, c.name, c.started_on, coalesce(r.department, c.department) AS department, m.no, v.day,
             coalesce((SELECT k.held_choice FROM periodic_check k WHERE k.target_register = 'computer' AND k.target_record = c.id AND k.kind = 'purpose' AND k.done_on > v.day ORDER BY k.done_on, k.id LIMIT 1), c.purpose) AS purpose
      FROM inspection_usb r JOIN computer c ON c.id = r.computer LEFT JOIN medium m ON m.id = r.medium
      JOIN (SELECT f.id, substr(f.first_seen, 1, 10) AS day FROM inspection_usb f WHERE substr(f.first_seen, 12) <> '00:00:00'   -- that hour: since the machine has its present use, not a use
            UNION SELECT l.id, substr(l.last_seen, 1, 10) FROM inspection_usb l
            UNION SELECT e.target_record, e.last_on FROM periodic_check e WHERE e.target_register = 'inspection_usb' AND e.kind = 'used') v ON v.id = r.id
      WHERE r.kind IN ('storage', 'phone', 'card') AND v.day >= :from) u
WHERE u.purpose = 'transfer' AND u.day >= coalesce(u.started_on, '')
  AND NOT EXISTS (SELECT 1 FROM data_transfer t WHERE t.computer = u.computer AND t.state = 'done' AND t.done_on = u.day)
  AND NOT EXISTS (SELECT 1 FROM inspection_report p WHERE p.machine = u.machine AND u.day BETWEEN substr(p.started_at, 1, 10) AND substr(p.finished_at, 1, 10))   -- the check itself comes on a stick
  AND NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'transfer_use' AND d.ends_on >= :today AND coalesce(d.device, u.device) = u.device AND (d.computer = u.computer OR d.machine = u.machine))
