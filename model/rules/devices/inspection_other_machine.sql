-- title.zh: 任务单用在了另一台计算机上
-- title.en: A ticket was used on another machine
-- register: inspection_report
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: equipment_keeper
-- fix.zh: 请核对任务单与机器，给该机重新签发任务单再检查一次。
-- fix.en: Compare ticket and machine, issue a ticket for it, check it again.
-- view: dismissed
SELECT x.record, x.person, x.department, x.since, x.until, x.detail
FROM (SELECT r.id AS record, c.keeper AS person, c.department AS department, substr(r.finished_at, 1, 10) AS since,
             coalesce((SELECT min(substr(n.finished_at, 1, 10)) FROM inspection_report n WHERE n.computer = r.computer AND n.matching <> 'other' AND (n.finished_at > r.finished_at OR (n.finished_at = r.finished_at AND n.id > r.id))), c.retired_on) AS until,
             c.name || '的检查用了' || coalesce(tc.name, '另一台计算机') || '的任务单' || coalesce(t.no, '') AS detail, r.computer, r.machine
      FROM inspection_report r JOIN computer c ON c.id = r.computer LEFT JOIN inspection_ticket t ON t.id = r.ticket LEFT JOIN computer tc ON tc.id = t.computer
      WHERE r.matching = 'other') x
WHERE NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'other_machine' AND d.ends_on >= coalesce(x.until, :today) AND (d.computer = x.computer OR d.machine = x.machine))
