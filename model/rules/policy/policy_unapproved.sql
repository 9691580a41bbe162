-- title.zh: 施行的制度没有领导批准
-- title.en: A policy is in force without approval
-- register: policy
-- use: prevent score
-- requirement: B1
-- owner: secrecy_officer
-- fix.zh: 请报分管领导批准。
-- fix.en: Have it approved.
SELECT p.id AS record, NULL AS person, p.department AS department, coalesce(p.effective_on, :from) AS since, p.ended_on AS until, '《' || p.title || '》没有批准人就施行' AS detail
FROM policy p
WHERE (:record IS NULL OR p.id = :record) AND p.state <> 'draft' AND (p.state = 'in_force' OR p.ended_on IS NOT NULL) AND p.approved_by IS NULL AND coalesce(p.effective_on, :from) <= :today
