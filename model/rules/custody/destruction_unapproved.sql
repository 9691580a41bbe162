-- title.zh: 销毁没有经领导审批
-- title.en: A destruction without approval
-- register: destruction
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_destroying
-- owner: registry_clerk
-- fix.zh: 请查明由谁决定销毁，补办审批。
-- fix.en: Find out who decided it and obtain the approval.
SELECT d.id AS record, d.supervisor1 AS person, d.department AS department, d.destroyed_on AS since, NULL AS until, '销毁' || coalesce(d.no, '') || CASE WHEN d.approved_by IS NULL THEN '没有领导审批' ELSE '在' || d.approved_on || '才审批' END AS detail
FROM destruction d WHERE (:record IS NULL OR d.id = :record) AND d.state = 'done' AND d.destroyed_on >= :from AND (d.approved_by IS NULL OR (:record IS NULL AND d.approved_on > d.destroyed_on))   -- what happened before is entered as it was
