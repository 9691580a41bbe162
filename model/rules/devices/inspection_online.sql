-- title.zh: 终端检查：涉密计算机有联网痕迹
-- title.en: Endpoint check: a classified computer shows traces of a network
-- register: inspection_result
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: secrecy_officer
-- fix.zh: 请立即停用并报告，查清后登记泄密事件和违规；确属误报的申请排除。
-- fix.en: Stop using it, report, and enter the incident; a false alarm is dismissed.
SELECT min(r.id) AS record, c.keeper AS person, r.department AS department, min(substr(r.first_seen, 1, 10)) AS since,
       CASE WHEN count(coalesce(r.gone_on, c.retired_on)) < count(*) THEN NULL ELSE max(coalesce(r.gone_on, c.retired_on)) END AS until,
       coalesce(c.name, '台账外的机器') || '：' || min(coalesce(r.title, r.check_id)) || CASE WHEN count(*) > 1 THEN '等' || count(*) || '项' ELSE '' END AS detail
FROM inspection_result r LEFT JOIN computer c ON c.id = r.computer
WHERE r.verdict = 'fail' AND r.item = '51' AND r.declared_class = 'classified' AND (coalesce(r.gone_on, c.retired_on) IS NULL OR coalesce(r.gone_on, c.retired_on) >= :from) AND substr(r.first_seen, 1, 10) <= :to
  AND NOT EXISTS (SELECT 1 FROM inspection_dismissal d LEFT JOIN inspection_report x ON x.id = d.report WHERE d.check_id = r.check_id AND d.state = 'approved' AND d.ends_on >= :today AND (d.computer = r.computer OR x.machine = r.machine))
  AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.kind = 'online' AND i.state <> 'unfounded' AND i.department = r.department AND i.found_at >= r.first_seen)
GROUP BY r.machine, c.name, c.keeper, r.department
