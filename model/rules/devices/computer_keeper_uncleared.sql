-- title.zh: 涉密计算机责任人的涉密等级不够
-- title.en: The keeper of a classified computer is not cleared for it
-- register: computer
-- use: prevent score
-- requirement: G1 D1
-- owner: equipment_keeper
-- fix.zh: 请变更责任人，或先办理责任人的涉密审查。
-- fix.en: Change the keeper, or clear him first.
-- view: lowered
-- turn: keeper
SELECT x.id AS record, x.person, x.department, x.day AS since, x.done AS until,
       c.name || '为' || level_name(c.secret_level) || '级，责任人' || p.name || '只可接触' || level_name(coalesce(p.clearance_level, 0)) || '级' || coalesce('，到' || x.done || '才更换', '') AS detail
FROM (SELECT t.id, t.who AS person, c.department, t.done, CASE WHEN w.day > coalesce(t.last_on, c.started_on, :from) THEN w.day ELSE coalesce(t.last_on, c.started_on, :from) END AS day
      FROM turn t JOIN computer c ON c.id = t.id JOIN person p ON p.id = t.who
      LEFT JOIN lowered w ON w.person = p.id AND w.had >= c.secret_level   -- lowered since: till then he was cleared for it
      WHERE (:record IS NULL OR t.id = :record) AND c.secret_level >= 2 AND coalesce(p.clearance_level, 0) < c.secret_level) x
JOIN computer c ON c.id = x.id JOIN person p ON p.id = x.person
WHERE x.done IS NULL OR coalesce(p.cleared_on, '') < x.done   -- what he was cleared for before his last change nobody knows
