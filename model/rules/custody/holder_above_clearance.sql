-- title.zh: 持有人涉密等级降低或载体密级提高后仍持有
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
UNION ALL   -- the paper or the medium was raised while he had it
SELECT i.id, p.id, p.department, add_days(x.day, 1), substr(x.back_at, 1, 10),
       p.name || '（可接触' || level_name(coalesce(p.clearance_level, 0)) || '）手里的“' || i.name || '”于' || x.day || '提高为' || level_name(i.level) || CASE WHEN x.back_at IS NULL THEN '，仍未收回' ELSE '，迟至' || substr(x.back_at, 1, 10) || '才交回' END
FROM (SELECT r.item, r.day, (SELECT g.to_account FROM movement g WHERE g.item = r.item AND g.state || '' = 'posted' AND g.given_at <= r.day || 'T99' ORDER BY g.given_at DESC, g.id DESC LIMIT 1) AS account,
             (SELECT min(n.given_at) FROM movement n WHERE n.item = r.item AND n.state || '' = 'posted' AND n.given_at > r.day || 'T99' AND n.given_at <= :today || 'T99') AS back_at
      FROM (SELECT c.id AS item, v.decided_on AS day FROM relabel_task t JOIN decision_review v ON v.id = t.review JOIN custody_item c ON c.copy = t.copy WHERE t.new_level > t.old_level AND t.new_level = c.level AND t.state <> 'void'
            UNION SELECT c.id, k.done_on FROM periodic_check k JOIN custody_item c ON c.medium = k.target_record WHERE k.target_register = 'medium' AND k.kind = 'grade' AND coalesce(k.held_level, 0) < c.level
              AND NOT EXISTS (SELECT 1 FROM periodic_check l WHERE l.target_register = 'medium' AND l.target_record = k.target_record AND l.kind = 'grade' AND l.done_on > k.done_on)) r) x
JOIN custody_item i ON i.id = x.item JOIN custody_account b ON b.id = x.account JOIN person p ON p.id = b.person
WHERE b.kind || '' = 'person' AND i.level >= 2 AND coalesce(p.clearance_level, 0) < i.level AND x.day < :today AND coalesce(x.back_at, :today) >= :from
  AND (p.left_on IS NULL OR p.left_on > coalesce(substr(x.back_at, 1, 10), :today)) AND NOT EXISTS (SELECT 1 FROM lowered w WHERE w.person = p.id AND w.had >= i.level)
