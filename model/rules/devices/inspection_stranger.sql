-- title.zh: 检查到台账中没有的计算机
-- title.en: A checked machine is not in the register
-- register: inspection_report
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: equipment_keeper
-- fix.zh: 请核实来源并登记入账（序列号、硬盘序列号），再检查一次。
-- fix.en: Find out whose it is, register it with serial and disk numbers, check again.
-- view: dismissed
SELECT x.record, x.person, x.department, x.since, x.until, x.detail
FROM (SELECT r.id AS record, NULL AS person, r.department AS department, substr(r.finished_at, 1, 10) AS since,
             coalesce(r.known_on, (SELECT min(substr(n.finished_at, 1, 10)) FROM inspection_report n WHERE n.serial = r.serial AND n.serial <> '' AND n.matching <> 'stranger' AND n.finished_at > r.finished_at)) AS until,
             '检查到台账中没有的计算机' || coalesce(r.hostname, '') AS detail, r.computer, r.machine
      FROM inspection_report r
      WHERE r.matching = 'stranger' AND NOT EXISTS (SELECT 1 FROM inspection_report o WHERE o.machine = r.machine AND o.matching = 'stranger' AND coalesce(o.known_on, '9999') >= substr(r.finished_at, 1, 10) AND (o.finished_at < r.finished_at OR (o.finished_at = r.finished_at AND o.id < r.id)))) x
WHERE NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'stranger' AND d.ends_on >= coalesce(x.until, :today) AND (d.computer = x.computer OR d.machine = x.machine))
