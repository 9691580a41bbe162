-- title.zh: 涉密介质责任人的涉密等级不够
-- title.en: The keeper of a medium is not cleared for it
-- register: medium
-- use: prevent score
-- requirement: G4 D1
-- owner: equipment_keeper
-- fix.zh: 请变更责任人，或先办理责任人的涉密审查。
-- fix.en: Change the keeper, or clear him first.
SELECT m.id AS record, m.keeper AS person, m.department AS department, coalesce(m.issued_on, :from) AS since, NULL AS until,
       m.name || '为' || level_name(m.secret_level) || '级，责任人' || p.name || '只可接触' || level_name(coalesce(p.clearance_level, 0)) || '级' AS detail
FROM medium m JOIN person p ON p.id = m.keeper
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'in_use' AND m.secret_level >= 2 AND coalesce(p.clearance_level, 0) < m.secret_level
