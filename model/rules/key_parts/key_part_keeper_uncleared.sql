-- title.zh: 要害部门部位责任人的涉密等级不够
-- title.en: The keeper of a key part is not cleared for it
-- register: key_part
-- use: prevent score
-- requirement: H1 D1
-- basis: reg_parts
-- owner: secrecy_officer
-- fix.zh: 请变更责任人，或先办理责任人的涉密审查。
-- fix.en: Change the keeper, or clear him first.
-- view: lowered
-- turn: keeper
SELECT x.id AS record, x.person, x.department, x.day AS since, x.done AS until,
       '“' || k.name || '”最高' || level_name(k.max_level) || '级，责任人' || p.name || '只可接触' || level_name(coalesce(p.clearance_level, 0)) || '级' || coalesce('，到' || x.done || '才更换', '') AS detail
FROM (SELECT t.id, t.who AS person, k.department, t.done, CASE WHEN w.day > coalesce(t.last_on, k.confirmed_on, :from) THEN w.day ELSE coalesce(t.last_on, k.confirmed_on, :from) END AS day
      FROM turn t JOIN key_part k ON k.id = t.id JOIN person p ON p.id = t.who
      LEFT JOIN lowered w ON w.person = p.id AND w.had >= k.max_level   -- lowered since: till then he was cleared for it
      WHERE (:record IS NULL OR t.id = :record) AND k.max_level >= 2 AND (t.done IS NOT NULL OR p.left_on IS NULL OR p.left_on > :today) AND coalesce(p.clearance_level, 0) < k.max_level) x
JOIN key_part k ON k.id = x.id JOIN person p ON p.id = x.person
WHERE x.done IS NULL OR coalesce(p.cleared_on, '') < x.done   -- what he was cleared for before his last change nobody knows
