-- title.zh: 涉密计算机责任人的涉密等级不够
-- title.en: The keeper of a classified computer is not cleared for it
-- register: computer
-- use: prevent score
-- requirement: G1 D1
-- owner: equipment_keeper
-- fix.zh: 请变更责任人，或先办理责任人的涉密审查。
-- fix.en: Change the keeper, or clear him first.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.started_on, :from) AS since, NULL AS until,
       c.name || '为' || level_name(c.secret_level) || '级，责任人' || p.name || '只可接触' || level_name(coalesce(p.clearance_level, 0)) || '级' AS detail
FROM computer c JOIN person p ON p.id = c.keeper
WHERE (:record IS NULL OR c.id = :record) AND c.state = 'in_use' AND c.secret_level >= 2 AND coalesce(p.clearance_level, 0) < c.secret_level
