-- title.zh: 已离开人员名下仍有载体、介质、计算机或设备
-- title.en: A person who has left still holds carriers or machines
-- register: person
-- use: prevent remind score
-- requirement: D3
-- basis: books
-- owner: registry_clerk
-- fix.zh: 逐件清退或变更责任人后再办理离开。
-- fix.en: Have each item returned or its keeper changed before the person leaves.
SELECT p.id AS record, p.id AS person, p.department AS department, p.left_on AS since, CASE WHEN b.items + b.media + b.computers + b.devices = 0 THEN b.last_on END AS until,
       p.name || '已于' || p.left_on || '离开，名下' || CASE WHEN b.items + b.media + b.computers + b.devices = 0 THEN '的载体、介质、计算机、设备迟至' || b.last_on || '才清退' ELSE '仍有'
         || substr(CASE WHEN b.items > 0 THEN '、载体' || b.items || '件' ELSE '' END || CASE WHEN b.media > 0 THEN '、介质' || b.media || '个' ELSE '' END || CASE WHEN b.computers > 0 THEN '、计算机' || b.computers || '台' ELSE '' END || CASE WHEN b.devices > 0 THEN '、办公设备' || b.devices || '台' ELSE '' END, 2) END AS detail
FROM person p
JOIN (SELECT x.id,
             (SELECT count(*) FROM custody_account k CROSS JOIN custody_item i WHERE i.account = k.id AND k.person = x.id AND k.kind = 'person' AND i.state = 'live') AS items,
             (SELECT count(*) FROM medium m WHERE m.keeper = x.id AND m.state IN ('in_use', 'idle')) AS media,
             (SELECT count(*) FROM computer c WHERE c.keeper = x.id AND c.state IN ('in_use', 'idle', 'in_repair')) AS computers,
             (SELECT count(*) FROM equipment e WHERE e.keeper = x.id AND e.state IN ('in_use', 'idle', 'in_repair')) AS devices,
             (SELECT max(y.day) FROM (SELECT substr(v.given_at, 1, 10) AS day FROM custody_account k CROSS JOIN movement v
                                      WHERE k.person = x.id AND k.kind = 'person' AND v.from_account = k.id AND v.given_at > x.left_on || 'T99' AND v.state || '' = 'posted' AND v.kind <> 'counter'
                                      UNION ALL SELECT c.done_on FROM periodic_check c
                                      WHERE c.target_register IN ('medium', 'computer', 'equipment') AND c.kind = 'keeper' AND c.done_on > x.left_on AND c.person = x.id) y WHERE y.day <= :today) AS last_on
      FROM person x WHERE x.left_on <= :today AND (:record IS NULL OR x.id = :record)) b ON b.id = p.id
WHERE b.items + b.media + b.computers + b.devices > 0 OR b.last_on IS NOT NULL
