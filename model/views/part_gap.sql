-- Times in which a confirmed key part (a place) stood without a kind of protection: never had any, or not yet when it was confirmed this year, or after one was removed until the next was there or the key part was one no more.
WITH v(kind, zh) AS (SELECT 'iron_door', '铁门' UNION ALL SELECT 'window_bars', '铁窗' UNION ALL SELECT 'safe', '铁柜（保密柜）' UNION ALL SELECT 'alarm', '报警器'
                     UNION ALL SELECT 'extinguisher', '灭火器' UNION ALL SELECT 'repellent', '防虫药')
SELECT k.id AS key_part, v.kind, v.zh, g.day AS since,
       (SELECT min(e.day) FROM (SELECT n.key_part, n.kind, coalesce(n.installed_on, substr(n.created_at, 1, 10)) AS day FROM protection n UNION ALL SELECT r.id, NULL, r.revoked_on FROM key_part r WHERE r.revoked_on <= :today) e
        WHERE e.key_part = k.id AND (e.kind IS NULL OR e.kind = v.kind) AND e.day > g.day) AS until
FROM key_part k JOIN v ON 1 = 1
JOIN (SELECT q.id, p.kind, coalesce(p.removed_on, substr(p.updated_at, 1, 10), :from) AS day FROM key_part q JOIN protection p ON p.key_part = q.id AND p.state = 'removed'
      UNION SELECT q.id, w.kind, coalesce(q.confirmed_on, :from) FROM key_part q, v w
            WHERE NOT EXISTS (SELECT 1 FROM protection p WHERE p.key_part = q.id AND p.kind = w.kind AND (coalesce(q.confirmed_on, '') < :from OR coalesce(p.installed_on, '') <= q.confirmed_on))) g ON g.id = k.id AND g.kind = v.kind
WHERE (k.state = 'confirmed' OR (k.state = 'revoked' AND k.revoked_on > g.day)) AND k.kind = 'place'
  AND NOT EXISTS (SELECT 1 FROM protection p WHERE p.key_part = k.id AND p.kind = v.kind AND coalesce(p.installed_on, substr(p.created_at, 1, 10), '') <= g.day
                    AND (p.state <> 'removed' OR coalesce(p.removed_on, substr(p.updated_at, 1, 10), :from) > g.day))
