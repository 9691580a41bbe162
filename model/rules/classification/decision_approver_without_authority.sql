-- title.zh: 审批人不是定密责任人
-- title.en: The approver is not a classifying officer
-- register: decision
-- use: prevent score
-- requirement: E1
-- basis: reg_officer
-- owner: classifying_officer
-- fix.zh: 请由主要负责人或指定的定密责任人审批；如已指定，请在任职台账登记。
-- fix.en: Have the head or a designated classifying officer approve, and register the designation.
-- view: decision_end headed
SELECT d.id AS record, d.approved_by AS person, d.department AS department, coalesce(d.approved_on, :today) AS since, e.day AS until,
       '《' || d.title || '》由' || p.name || '审批，当时不是定密责任人' AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id JOIN person p ON p.id = d.approved_by
WHERE (:record IS NULL OR d.id = :record) AND d.state IN ('approved', 'lifted', 'replaced')
  AND NOT EXISTS (SELECT 1 FROM headed h WHERE h.role = 'chief' AND h.person = d.approved_by AND coalesce(d.approved_on, :today) BETWEEN h.from_on AND h.until_on)
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person = d.approved_by AND a.role = 'classifying_officer'
                  AND a.from_on <= coalesce(d.approved_on, :today) AND (a.until_on IS NULL OR a.until_on >= coalesce(d.approved_on, :today)))
