-- title.zh: 检查报告与多条台账或多台机器对应
-- title.en: A report fits several register lines, or two machines one number
-- register: inspection_report
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: equipment_keeper
-- fix.zh: 请到机器旁核对序列号和硬盘序列号，更正台账后再检查一次。
-- fix.en: Compare the numbers at the machines, correct the register, check again.
SELECT r.id AS record, c.keeper AS person, r.department AS department, substr(r.finished_at, 1, 10) AS since, NULL AS until,
       coalesce(r.hostname, '') || CASE WHEN r.matching = 'ambiguous' THEN '的序列号或硬盘对应多条台账' ELSE '与另一台机器的序列号相同' END AS detail
FROM inspection_report r LEFT JOIN computer c ON c.id = r.computer
WHERE r.state = 'current' AND (r.matching = 'ambiguous'
   OR (r.serial <> '' AND r.board <> '' AND EXISTS (SELECT 1 FROM inspection_report o WHERE o.serial = r.serial AND o.id <> r.id AND o.board <> '' AND o.board <> r.board)))
  AND NOT EXISTS (SELECT 1 FROM inspection_dismissal d WHERE d.computer = r.computer AND d.check_id = 'twin' AND d.state = 'approved' AND d.ends_on >= :today)
