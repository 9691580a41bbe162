-- title.zh: 要害部门部位责任人的涉密等级不够
-- title.en: The keeper of a key part is not cleared for it
-- register: key_part
-- use: prevent score
-- requirement: H1 D1
-- basis: reg_parts
-- owner: secrecy_officer
-- fix.zh: 请变更责任人，或先办理责任人的涉密审查。
-- fix.en: Change the keeper, or clear him first.
SELECT k.id AS record, k.keeper AS person, k.department AS department, coalesce(k.confirmed_on, :from) AS since, NULL AS until,
       '“' || k.name || '”最高' || level_name(k.max_level) || '级，责任人' || p.name || '只可接触' || level_name(coalesce(p.clearance_level, 0)) || '级' AS detail
FROM key_part k JOIN person p ON p.id = k.keeper
WHERE (:record IS NULL OR k.id = :record) AND k.state = 'confirmed' AND k.max_level >= 2 AND (p.left_on IS NULL OR p.left_on > :today)
  AND coalesce(p.clearance_level, 0) < k.max_level
