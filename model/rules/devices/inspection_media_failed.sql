-- title.zh: 终端检查：移动存储介质使用不符合
-- title.en: Endpoint check: use of removable media failed
-- register: inspection_result
-- use: remind score
-- requirement: G4
-- basis: endpoint
-- owner: equipment_keeper
-- fix.zh: 请按检查报告的整改办法改正后再检查一次；确属误报的，在误报台账申请排除。
-- fix.en: Mend it as the report says and check again; a false alarm is dismissed in its register.
SELECT r.id AS record, c.keeper AS person, r.department AS department, substr(r.first_seen, 1, 10) AS since, coalesce(r.gone_on, c.retired_on) AS until,
       coalesce(c.name, '台账外的机器') || '：' || coalesce(r.title, r.check_id) || CASE WHEN coalesce(r.detail, '') = '' THEN '' ELSE '（' || r.detail || '）' END AS detail
FROM inspection_result r LEFT JOIN computer c ON c.id = r.computer
WHERE r.verdict = 'fail' AND r.item IN ('26', '53')
  AND NOT EXISTS (SELECT 1 FROM inspection_dismissal d LEFT JOIN inspection_report x ON x.id = d.report WHERE d.check_id = r.check_id AND d.state = 'approved' AND d.ends_on >= :today AND (d.computer = r.computer OR x.machine = r.machine))
