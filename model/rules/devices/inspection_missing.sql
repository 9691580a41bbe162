-- title.zh: 在用计算机没有接受终端检查
-- title.en: A computer in use was not checked by the tool
-- register: computer
-- use: remind score
-- requirement: G2
-- basis: endpoint; setting inspection_months; setting inspection_days
-- owner: equipment_keeper
-- fix.zh: 请签发任务单，用检查光盘检查该机并导入报告。
-- fix.en: Issue a ticket, check the machine with the disc, import the report.
-- view: computer_out dismissed
WITH f AS (SELECT min(substr(finished_at, 1, 10)) AS first_on FROM inspection_report),
s AS (SELECT DISTINCT computer, substr(finished_at, 1, 10) AS day FROM inspection_report WHERE computer IS NOT NULL AND substr(finished_at, 1, 10) <= :today),
g AS (
  SELECT computer, lag(day) OVER (PARTITION BY computer ORDER BY day) AS last_on, day AS done_on, '才检查' AS ending FROM s
  UNION ALL
  SELECT c.id, (SELECT max(s.day) FROM s WHERE s.computer = c.id), NULL, NULL FROM computer c WHERE c.state = 'in_use'
  UNION ALL
  SELECT o.computer, (SELECT max(s.day) FROM s WHERE s.computer = o.computer), CASE WHEN o.day <= :today THEN o.day END, '停用' FROM computer_out o WHERE o.day IS NOT NULL
), w AS (
  SELECT g.computer, g.last_on, g.done_on, g.ending,
         CASE WHEN g.last_on IS NOT NULL THEN add_months(g.last_on, CAST(setting('inspection_months') AS INTEGER))
              ELSE add_days(CASE WHEN coalesce(c.started_on, '') > f.first_on THEN c.started_on ELSE f.first_on END, CAST(setting('inspection_days') AS INTEGER)) END AS due
  FROM f, g JOIN computer c ON c.id = g.computer WHERE f.first_on <= :today
)
SELECT x.record, x.person, x.department, x.since, x.until, x.detail
FROM (SELECT c.id AS record, c.keeper AS person, c.department AS department, add_days(r.due, 1) AS since, r.done_on AS until,
             c.name || '（' || coalesce(c.no, '' || c.id) || '）' || CASE WHEN r.last_on IS NULL THEN '没有终端检查报告' ELSE '最近一次终端检查是' || r.last_on END || CASE WHEN r.done_on IS NULL THEN '' ELSE '，' || r.done_on || r.ending END AS detail
      FROM w r JOIN computer c ON c.id = r.computer
      WHERE (r.done_on IS NULL OR r.done_on > r.due)) x
WHERE NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'missing' AND d.ends_on >= coalesce(x.until, :today) AND d.computer = x.record)
