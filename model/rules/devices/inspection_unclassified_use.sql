-- title.zh: 终端检查:非涉密计算机处理国家秘密
-- title.en: Endpoint check: state secrets on an unclassified computer
-- register: inspection_result
-- use: remind score
-- requirement: G7
-- basis: issue "shenzhi-check" point 9; docs/endpoint-report.md
-- owner: secrecy_officer
-- fix.zh: 请立即封存并报告,查清后登记泄密事件和违规;确属误报的申请排除。
-- fix.en: Seal it, report, and enter the incident; a false alarm is dismissed.
SELECT r.id AS record, c.keeper AS person, r.department AS department, substr(r.first_seen, 1, 10) AS since, r.gone_on AS until,
       coalesce(c.name, '台账外的机器') || ':' || coalesce(r.title, r.check_id) || CASE WHEN coalesce(r.detail, '') = '' THEN '' ELSE '(' || r.detail || ')' END AS detail
FROM inspection_result r LEFT JOIN computer c ON c.id = r.computer
WHERE r.verdict = 'fail' AND r.item IN ('52') AND NOT EXISTS (SELECT 1 FROM inspection_result o WHERE o.machine = r.machine AND o.id < r.id AND o.verdict = 'fail' AND o.item = r.item AND (o.gone_on IS NULL OR o.gone_on >= substr(r.first_seen, 1, 10)))
  AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.kind = 'unclassified_use' AND i.state <> 'unfounded' AND i.department = r.department AND i.found_at >= r.first_seen)
  AND NOT EXISTS (SELECT 1 FROM inspection_dismissal d WHERE d.computer = r.computer AND d.check_id = r.check_id AND d.state = 'approved' AND d.ends_on >= :today)
