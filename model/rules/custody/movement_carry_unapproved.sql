-- title.zh: 携带外出没有办理审批
-- title.en: Carried outside without an approval
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_outside
-- owner: registry_clerk
-- fix.zh: 请先办理“携带外出审批”：列明载体，经分管领导批准，再从该审批交付携带。
-- fix.en: Use the register of carrying out: list the items, have it approved, and hand them over there.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       substr(m.given_at, 1, 10) || ' “' || i.name || '”由' || coalesce(p.name, '') || '携带外出，没有办理携带外出审批' AS detail
FROM movement m JOIN custody_item i ON i.id = m.item LEFT JOIN person p ON p.id = m.received_by
WHERE (:record IS NULL OR m.id = :record) AND m.kind = 'carry' AND m.given_at >= :from AND m.state || '' = 'posted' AND m.carry_out IS NULL AND m.level >= 2
