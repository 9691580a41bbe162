-- title.zh: 承办人审批自己拟定的密级
-- title.en: The drafter approved his own classification
-- register: decision
-- use: prevent score
-- counts: once
-- requirement: E1
-- basis: own; rules_classification
-- owner: classifying_officer
-- fix.zh: 请由定密责任人（不是承办人）审批。
-- fix.en: Have a classifying officer other than the drafter approve.
SELECT d.id AS record, d.approved_by AS person, d.department AS department, coalesce(d.approved_on, :today) AS since, NULL AS until,
       '《' || d.title || '》的承办人' || p.name || '同时是审批人' AS detail
FROM decision d JOIN person p ON p.id = d.approved_by
WHERE (:record IS NULL OR d.id = :record) AND d.state IN ('approved', 'lifted', 'replaced') AND d.approved_by = d.drafter AND d.approved_on >= :from
