-- title.zh: 持有人涉密等级降低后仍持有高密级载体
-- title.en: Still holds what he is not cleared for any more
-- register: custody_item
-- use: remind score
-- requirement: F13 D1
-- basis: books
-- view: lowered
-- owner: registry_clerk
-- fix.zh: 请立即收回该载体，退回机要室。
-- fix.en: Take it back to the registry at once.
SELECT i.id AS record, p.id AS person, p.department AS department, add_days(w.day, 1) AS since, substr(m.given_at, 1, 10) AS until,   -- given back since
       p.name || '于' || w.day || '改为可接触' || level_name(coalesce(p.clearance_level, 0)) || '级，“' || i.name || '”（' || level_name(i.level) || '）迟至' || substr(m.given_at, 1, 10) || '才交回' AS detail
FROM lowered w JOIN person p ON p.id = w.person CROSS JOIN custody_account b CROSS JOIN movement m JOIN custody_item i ON i.id = m.item
WHERE w.had > coalesce(p.clearance_level, 0) AND b.person = p.id AND b.kind || '' = 'person' AND m.from_account = b.id AND m.given_at > w.day || 'T99' AND m.given_at >= :from AND m.given_at <= :today || 'T99' AND m.state || '' = 'posted' AND m.kind || '' <> 'counter' AND (p.left_on IS NULL OR p.left_on >= substr(m.given_at, 1, 10))
  AND i.level >= 2 AND i.level > coalesce(p.clearance_level, 0) AND w.had >= i.level
  AND w.day >= (SELECT max(substr(g.given_at, 1, 10)) FROM movement g WHERE g.item = i.id AND g.to_account = b.id AND g.given_at < m.given_at AND g.state || '' = 'posted')
UNION ALL
SELECT i.id, p.id, p.department, add_days(w.day, 1), NULL,
       p.name || '于' || w.day || '改为可接触' || level_name(coalesce(p.clearance_level, 0)) || '级，仍持有“' || i.name || '”（' || level_name(i.level) || '）'
FROM lowered w JOIN person p ON p.id = w.person CROSS JOIN custody_account b CROSS JOIN custody_item i
WHERE w.had > coalesce(p.clearance_level, 0) AND b.person = p.id AND b.kind || '' = 'person' AND i.account = b.id AND w.day < :today AND i.state = 'live' AND i.level >= 2 AND i.level > coalesce(p.clearance_level, 0) AND w.had >= i.level AND substr(i.since_at, 1, 10) <= w.day   -- what he was given after: movement_above_clearance
  AND (p.left_on IS NULL OR p.left_on > :today)
