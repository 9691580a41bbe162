-- title.zh: 检查报告与多条台账或多台机器对应，或只有硬盘与台账一致
-- title.en: A report fits several register lines, or two machines one number, or only a disk fits
-- register: inspection_report
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: equipment_keeper
-- fix.zh: 请到机器旁核对序列号和硬盘序列号，更正台账后再检查一次。
-- fix.en: Compare the numbers at the machines, correct the register, check again.
-- view: dismissed
WITH b AS (
  SELECT id, serial, board, finished_at, lag(board) OVER (PARTITION BY serial ORDER BY finished_at, id) AS p1, lag(board, 2) OVER (PARTITION BY serial ORDER BY finished_at, id) AS p2
  FROM inspection_report WHERE serial <> '' AND board <> ''
), t AS (
  SELECT b.id, 'board' AS kind, (SELECT min(substr(n.finished_at, 1, 10)) FROM b n WHERE n.serial = b.serial AND (n.finished_at > b.finished_at OR (n.finished_at = b.finished_at AND n.id > b.id)) AND n.p1 = n.board) AS until
  FROM b WHERE b.p1 <> b.board AND (b.p2 IS NULL OR b.p2 = b.p1)
  UNION ALL
  SELECT r.id, r.matching, (SELECT min(substr(n.finished_at, 1, 10)) FROM inspection_report n WHERE n.matching NOT IN ('ambiguous', 'disk_only') AND n.finished_at > r.finished_at AND (n.machine = r.machine OR (n.serial = r.serial AND n.serial <> '')))
  FROM inspection_report r
  WHERE r.matching IN ('ambiguous', 'disk_only') AND NOT EXISTS (SELECT 1 FROM inspection_report o WHERE o.machine = r.machine AND o.matching IN ('ambiguous', 'disk_only') AND (o.finished_at < r.finished_at OR (o.finished_at = r.finished_at AND o.id < r.id))
    AND NOT EXISTS (SELECT 1 FROM inspection_report n WHERE n.machine = r.machine AND n.matching NOT IN ('ambiguous', 'disk_only') AND n.finished_at > o.finished_at AND n.finished_at < r.finished_at))
)
SELECT x.record, x.person, x.department, x.since, x.until, x.detail
FROM (SELECT r.id AS record, c.keeper AS person, c.department AS department, substr(r.finished_at, 1, 10) AS since, coalesce(t.until, c.retired_on) AS until,
             coalesce(r.hostname, '') || CASE t.kind WHEN 'ambiguous' THEN '的序列号或硬盘对应多条台账' WHEN 'disk_only' THEN '的硬盘与台账一致，序列号不同' ELSE '与另一台机器的序列号相同' END AS detail, r.computer, r.machine
      FROM t JOIN inspection_report r ON r.id = t.id LEFT JOIN computer c ON c.id = r.computer
      WHERE (t.kind <> 'board' OR r.matching NOT IN ('ambiguous', 'disk_only')) AND (t.kind <> 'disk_only' OR r.ticket IS NULL)) x
WHERE NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'twin' AND d.ends_on >= coalesce(x.until, :today) AND (d.computer = x.computer OR d.machine = x.machine))
