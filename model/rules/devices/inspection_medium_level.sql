-- title.zh: 登记的存储介质用在密级不相应的计算机上
-- title.en: A registered medium was used on a computer of another level
-- register: inspection_usb
-- use: remind score
-- requirement: G4
-- basis: endpoint
-- owner: secrecy_officer
-- fix.zh: 请收回该介质，查清在该机上存取过什么，按违规处理；介质后来才定密或确属误报的申请排除（检查项填 medium_level）。
-- fix.en: Take the medium back, find out what was written and read there, handle it as a violation; a medium that got its level later, or another false alarm, is dismissed (check medium_level).
-- view: dismissed
SELECT r.id AS record, coalesce(c.keeper, m.keeper) AS person, coalesce(r.department, m.department) AS department, CASE WHEN coalesce(m.issued_on, '') > substr(r.first_seen, 1, 10) THEN m.issued_on ELSE substr(r.first_seen, 1, 10) END AS since, NULL AS until,
       level_name(m.secret_level) || '级介质' || coalesce(m.no || ' ', '') || m.name || '用在' ||
       CASE WHEN r.declared_class = 'classified' THEN level_name(c.secret_level) || '级计算机' ELSE '非涉密计算机' END || coalesce(c.name, '（台账外）') || '上' AS detail
FROM inspection_usb r JOIN medium m ON m.id = r.medium LEFT JOIN computer c ON c.id = r.computer
WHERE m.secret_level >= 2 AND substr(r.last_seen, 1, 10) >= coalesce(m.issued_on, '')
  AND ((r.declared_class = 'classified' AND c.secret_level >= 2 AND c.secret_level < m.secret_level)
       OR (r.declared_class IN ('unclassified', 'internet') AND NOT EXISTS (SELECT 1 FROM inspection_usb o WHERE o.device = r.device AND o.declared_class = 'classified')))
  AND NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'medium_level' AND d.ends_on >= :today AND coalesce(d.device, r.device) = r.device AND (d.computer = r.computer OR d.machine = r.machine))
  AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.kind = 'cross_use' AND i.state <> 'unfounded' AND i.department = r.department AND i.found_at >= r.first_seen)
