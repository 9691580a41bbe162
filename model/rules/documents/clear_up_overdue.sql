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
FROM custody_item i CROSS JOIN movement n JOIN custody_account a ON a.id = n.from_account JOIN person p ON p.id = a.person
WHERE i.kind IN ('copy', 'telegram', 'draft') AND i.level >= 2 AND i.opened_on < :year || '-01-01'
  AND n.item = i.id AND n.given_at >= :year || '-02-01' AND n.given_at <= :today || 'T99' AND n.state || '' = 'posted' AND n.kind || '' <> 'counter' AND a.kind = 'person'
  AND NOT EXISTS (SELECT 1 FROM movement x WHERE x.item = i.id AND x.given_at >= :year || '-01-01' AND x.given_at < n.given_at AND x.state || '' = 'posted')
  AND EXISTS (SELECT 1 FROM movement y WHERE y.item = i.id AND y.given_at < :year || '-01-01' AND y.to_account = n.from_account AND y.state || '' = 'posted' AND y.due_on IS NULL
                AND NOT EXISTS (SELECT 1 FROM movement z WHERE z.item = i.id AND z.given_at > y.given_at AND z.given_at < :year || '-01-01' AND z.state || '' = 'posted'))
