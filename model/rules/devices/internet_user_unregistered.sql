-- title.zh: 上网计算机没有登记上网责任人
-- title.en: An internet computer has no registered user
-- register: computer
-- use: score remind
-- requirement: G3
-- owner: equipment_keeper
-- fix.zh: 请在“上网人员登记”中登记并签承诺书。
-- fix.en: Register who goes online with it and have the commitment signed.
-- view: computer_out
SELECT c.id AS record, c.keeper AS person, c.department AS department, g.day AS since,
       (SELECT min(e.day) FROM (SELECT i.computer, i.signed_on AS day, i.state, i.until_on FROM internet_user i UNION ALL SELECT o.computer, o.day, NULL, NULL FROM computer_out o) e WHERE e.computer = c.id AND (e.state IS NULL OR e.state = 'active' OR (e.state = 'ended' AND e.until_on > g.day)) AND e.day >= g.day AND e.day <= :today) AS until,
       '上网计算机' || c.name || '没有登记上网责任人' AS detail
FROM computer c
JOIN (SELECT k.id, coalesce(k.started_on, substr(k.created_at, 1, 10), :from) AS day FROM computer k WHERE NOT EXISTS (SELECT 1 FROM internet_user i WHERE i.computer = k.id AND (i.state = 'active' OR (i.state = 'ended' AND i.signed_on <= i.until_on))
                          AND (coalesce(k.started_on, '') < :from OR coalesce(i.signed_on, '') <= add_days(k.started_on, 1)))   -- since when an older one goes online nobody enters
      UNION SELECT i.computer, i.until_on FROM internet_user i WHERE i.state = 'ended' AND i.signed_on <= i.until_on) g ON g.id = c.id
WHERE (c.state = 'in_use' OR (SELECT o.day FROM computer_out o WHERE o.computer = c.id) > g.day) AND c.network = 'internet' AND g.day <= :today
  AND NOT EXISTS (SELECT 1 FROM internet_user i WHERE i.computer = c.id AND ((i.state = 'active' AND coalesce(i.signed_on, '') <= add_days(g.day, 1)) OR (i.state = 'ended' AND i.signed_on <= add_days(g.day, 1) AND i.until_on > g.day)))
