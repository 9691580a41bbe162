-- title.zh: 终端检查：涉密计算机有联网痕迹
-- title.en: Endpoint check: a classified computer shows traces of a network
-- register: inspection_result
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: secrecy_officer
-- fix.zh: 请立即停用并报告，查清后登记泄密事件和违规；确属误报的申请排除。
-- fix.en: Stop using it, report, and enter the incident; a false alarm is dismissed.
-- view: endpoint_failed
SELECT min(f.record) AS record, f.person AS person, f.department AS department, min(f.since) AS since, CASE WHEN count(f.until) < count(*) THEN NULL ELSE max(f.until) END AS until,
       f.machine_name || '：' || min(f.title) || CASE WHEN count(*) > 1 THEN '等' || count(*) || '项' ELSE '' END AS detail
FROM endpoint_failed f
WHERE f.item = '51' AND f.declared_class = 'classified' AND (f.until IS NULL OR f.until >= :from) AND f.since <= :to
  AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.kind = 'online' AND i.state <> 'unfounded' AND i.department = f.department AND i.found_at >= f.first_seen)
GROUP BY f.machine, f.machine_name, f.person, f.department
