-- title.zh: 没有销毁审批就转入销毁账户
-- title.en: Destroyed without a destruction case
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_destroying
-- owner: registry_clerk
-- fix.zh: 请通过销毁审批办理。
-- fix.en: Use the destruction register.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, NULL AS department, substr(m.given_at, 1, 10) AS since, NULL AS until, '“' || i.name || '”没有销毁审批就登记为销毁' AS detail
FROM movement m JOIN custody_item i ON i.id = m.item
WHERE (:record IS NULL OR m.id = :record) AND m.kind = 'destroy' AND m.state = 'posted' AND m.destruction IS NULL AND m.given_at >= :from AND i.level >= 2
