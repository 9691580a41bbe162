-- title.zh: 个人留存文件年底没有清退
-- title.en: A paper was kept by a person over the year end
-- register: custody_item
-- use: remind score
-- requirement: F7
-- owner: registry_clerk
-- lead_days: 20
-- fix.zh: 请交回机要室清退登记，确需留用的重新办理借阅。
-- fix.en: Return it to the registry; borrow it again if it is still needed.
SELECT i.id AS record, i.holder AS person, p.department AS department, :year || '-01-01' AS since, NULL AS until,
       '“' || i.name || '”自' || substr(i.since_at, 1, 10) || '起由' || p.name || '留存，上年度末没有清退' AS detail
FROM custody_item i JOIN person p ON p.id = i.holder
WHERE i.state = 'live' AND i.holder IS NOT NULL AND i.kind IN ('copy', 'telegram', 'draft') AND i.since_at < :year || '-01-01'
  AND i.level >= 2 AND i.due_on IS NULL
UNION ALL   -- given back after the recall of the year before was due (recall_missing)
SELECT i.id, a.person, p.department, :year || '-01-01', substr(n.given_at, 1, 10), '“' || i.name || '”由' || p.name || '留存，上年度末没有清退，迟至' || substr(n.given_at, 1, 10) || '才交回'
FROM (SELECT c.id, c.name, (SELECT y.id FROM movement y WHERE y.item = c.id AND y.given_at < :year || '-01-01' AND y.state || '' = 'posted' ORDER BY y.given_at DESC, y.id DESC LIMIT 1) AS had
      FROM custody_item c WHERE c.kind IN ('copy', 'telegram', 'draft') AND c.level >= 2 AND c.opened_on < :year || '-01-01' AND c.since_at >= :year || '-02-01'
        AND (EXISTS (SELECT 1 FROM movement l WHERE l.item = c.id AND l.given_at = (SELECT max(z.given_at) FROM movement z WHERE z.item = c.id AND z.given_at < :year || '-01-01')   -- told by an index alone: in whose account it lay
                     AND l.to_account + 0 IN (SELECT k.id FROM custody_account k WHERE k.kind = 'person'))
             OR c.id IN (SELECT v.item FROM movement v WHERE v.state IN ('offered', 'refused', 'countered')))) i
CROSS JOIN movement h CROSS JOIN custody_account a CROSS JOIN movement n JOIN person p ON p.id = a.person
WHERE h.id = i.had AND a.id = h.to_account AND n.id = (SELECT x.id FROM movement x WHERE x.item = i.id AND x.given_at >= :year || '-01-01' AND x.state || '' = 'posted' ORDER BY x.given_at, x.id LIMIT 1)
  AND a.kind = 'person' AND h.due_on IS NULL AND n.from_account = h.to_account AND n.kind <> 'counter' AND n.given_at >= :year || '-02-01' AND n.given_at <= :today || 'T99'
