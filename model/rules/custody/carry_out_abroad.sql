-- title.zh: 携带出境没有批准
-- title.en: Carried abroad without approval
-- register: carry_out
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_outside
-- owner: registry_clerk
-- fix.zh: 携带出境须另行批准，请填写批准文号。
-- fix.en: Taking it abroad needs an approval of its own: enter its number.
SELECT o.id AS record, o.carrier AS person, o.department AS department, coalesce(o.left_on, o.approved_on, :today) AS since, NULL AS until, '携带外出' || coalesce(o.no, '') || '出境，没有批准文号' AS detail
FROM carry_out o WHERE (:record IS NULL OR o.id = :record) AND o.state IN ('approved', 'out', 'returned') AND o.abroad = 1 AND o.abroad_no IS NULL AND coalesce(o.left_on, o.approved_on, :today) >= :from
