-- title.zh: 清退到期没有办结
-- title.en: A recall is overdue
-- register: clearance_campaign
-- use: remind score
-- requirement: F7
-- basis: carriers_keeping
-- owner: registry_clerk
-- lead_days: 7
-- fix.zh: 请催收并办结，或经批准延期。
-- fix.en: Collect and close it, or have it extended.
SELECT r.id AS record, NULL AS person, NULL AS department, add_days(r.due_on, 1) AS since, r.closed_on AS until, '清退' || coalesce(r.no, '') || '应于' || r.due_on || '办结' AS detail
FROM clearance_campaign r WHERE r.state IN ('open', 'closed') AND r.due_on < coalesce(r.closed_on, :today)
