-- title.zh: 同一USB存储在涉密与非涉密计算机上交叉使用
-- title.en: The same USB storage was used on classified and other machines
-- register: inspection_usb
-- use: remind score
-- requirement: G4
-- basis: endpoint
-- owner: secrecy_officer
-- fix.zh: 请收回该设备，查清交叉使用的经过并登记泄密事件和违规；确属误报的申请排除（检查项填 cross_use）。
-- fix.en: Take the device back, find out what happened, enter the incident; a false alarm is dismissed (check cross_use).
-- view: dismissed
SELECT r.id AS record, c.keeper AS person, r.department AS department,
       CASE WHEN o.first_on > substr(r.first_seen, 1, 10) THEN o.first_on ELSE substr(r.first_seen, 1, 10) END AS since, NULL AS until,
       coalesce(m.no || ' ', '') || coalesce(r.product, 'USB存储') || '在涉密机' || coalesce(c.name, '（台账外）') || '上用过，又在' || coalesce(oc.name, '台账外的机器') || CASE WHEN o.n > 1 THEN '等' || o.n || '台' ELSE '' END || '非涉密机上用过' AS detail
FROM inspection_usb r
JOIN (SELECT device, min(substr(first_seen, 1, 10)) AS first_on, min(computer) AS computer, count(DISTINCT machine) AS n FROM inspection_usb WHERE declared_class IN ('unclassified', 'internet') GROUP BY device) o ON o.device = r.device
LEFT JOIN computer c ON c.id = r.computer LEFT JOIN computer oc ON oc.id = o.computer LEFT JOIN medium m ON m.id = r.medium
WHERE r.declared_class = 'classified'
  AND NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'cross_use' AND d.ends_on >= :today AND coalesce(d.device, r.device) = r.device AND (d.computer = r.computer OR d.machine = r.machine))
  AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.kind = 'cross_use' AND i.state <> 'unfounded' AND i.department = r.department AND i.found_at >= r.first_seen)
