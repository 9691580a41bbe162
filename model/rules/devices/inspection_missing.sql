-- title.zh: 在用计算机没有接受终端检查
-- title.en: A computer in use was not checked by the tool
-- register: computer
-- use: remind score
-- requirement: G2
-- basis: endpoint
-- owner: equipment_keeper
-- fix.zh: 请签发任务单，用检查光盘检查该机并导入报告。
-- fix.en: Issue a ticket, check the machine with the disc, import the report.
SELECT c.id AS record, c.keeper AS person, c.department AS department,
       CASE WHEN l.last_on IS NOT NULL THEN add_months(l.last_on, CAST(setting('inspection_months') AS INTEGER))
            ELSE add_days(CASE WHEN coalesce(c.started_on, '') > f.first_on THEN c.started_on ELSE f.first_on END, CAST(setting('inspection_days') AS INTEGER)) END AS since, NULL AS until,
       c.name || '(' || coalesce(c.no, c.id) || ')' || CASE WHEN l.last_on IS NULL THEN '没有终端检查报告' ELSE '最近一次终端检查是' || l.last_on END AS detail
FROM (SELECT min(substr(finished_at, 1, 10)) AS first_on FROM inspection_report) f, computer c
LEFT JOIN (SELECT computer, max(substr(finished_at, 1, 10)) AS last_on FROM inspection_report WHERE substr(finished_at, 1, 10) <= :today GROUP BY computer) l ON l.computer = c.id
WHERE c.state = 'in_use' AND f.first_on <= :today
