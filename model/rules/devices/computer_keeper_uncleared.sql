-- title.zh: 涉密计算机责任人的涉密等级不够
-- title.en: The keeper of a classified computer is not cleared for it
-- register: computer
-- use: prevent score
-- requirement: G1 D1
-- owner: equipment_keeper
-- fix.zh: 请变更责任人，或先办理责任人的涉密审查。
-- fix.en: Change the keeper, or clear him first.
-- view: lowered cleared_for
-- turn: keeper
SELECT x.id AS record, x.person, x.department, x.day AS since, x.done AS until,
       c.name || '为' || level_name(c.secret_level) || '级，责任人' || p.name || CASE WHEN x.late = 1 THEN '在' || x.done || '以前没有该级资格' ELSE '只可接触' || level_name(coalesce(p.clearance_level, 0)) || '级' || coalesce('，到' || x.done || '才更换', '') END AS detail
FROM (SELECT t.id, t.who AS person, c.department, t.done, CASE WHEN w.day > coalesce(t.last_on, c.started_on, :from) THEN w.day ELSE coalesce(t.last_on, c.started_on, :from) END AS day, 0 AS late
      FROM turn t JOIN computer c ON c.id = t.id JOIN person p ON p.id = t.who
      LEFT JOIN lowered w ON w.person = p.id AND w.had >= c.secret_level   -- lowered since: till then he was cleared for it
      WHERE (:record IS NULL OR t.id = :record) AND c.secret_level >= 2 AND coalesce(p.clearance_level, 0) < c.secret_level
        AND (t.done IS NULL OR coalesce(p.cleared_on, '') < t.done)   -- what he was cleared for before his last change nobody knows
      UNION ALL   -- cleared for it only since; whose it was at first is known of a new one alone
      SELECT t.id, t.who, c.department, CASE WHEN f.day < coalesce(t.done, '9999') THEN f.day ELSE t.done END, coalesce(t.last_on, c.started_on), 1
      FROM turn t JOIN computer c ON c.id = t.id JOIN person p ON p.id = t.who JOIN cleared_for f ON f.person = p.id AND f.level = c.secret_level
      WHERE :record IS NULL AND coalesce(p.clearance_level, 0) >= c.secret_level AND f.day <= :today AND f.day > coalesce(t.last_on, c.started_on) AND coalesce(t.last_on, c.started_on) >= add_months(:from, -12)
        AND coalesce(p.joined_on, '') <= coalesce(t.last_on, c.started_on)) x
JOIN computer c ON c.id = x.id JOIN person p ON p.id = x.person
