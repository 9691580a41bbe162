-- title.zh: 离岗时涉密载体和设备未清退
-- title.en: A leaving case went on before everything was handed over
-- register: leaving
-- use: prevent remind score
-- requirement: D3
-- basis: books
-- owner: registry_clerk
-- fix.zh: 清退该人员名下全部涉密载体、介质和计算机后再办理，或由经办人写明未清事项及理由。
-- fix.en: Have everything handed over first, or write the exceptions with reasons on the case.
SELECT l.id AS record, l.person AS person, l.department AS department, coalesce(l.handed_over_on, l.leave_on) AS since,
       b.name || '办理离岗，名下仍有'
         || substr(CASE WHEN b.items > 0 THEN '、载体' || b.items || '件' ELSE '' END || CASE WHEN b.media > 0 THEN '、涉密介质' || b.media || '个' ELSE '' END || CASE WHEN b.computers > 0 THEN '、涉密计算机' || b.computers || '台' ELSE '' END || CASE WHEN b.devices > 0 THEN '、涉密办公设备' || b.devices || '台' ELSE '' END, 2)
         || '未清退' AS detail
FROM leaving l
JOIN (SELECT x.id, x.name,
             (SELECT count(*) FROM custody_account k CROSS JOIN custody_item i WHERE i.account = k.id AND k.person = x.id AND k.kind = 'person' AND i.state = 'live') AS items,
             (SELECT count(*) FROM medium m WHERE m.keeper = x.id AND m.state IN ('in_use', 'idle') AND m.secret_level >= 2) AS media,
             (SELECT count(*) FROM computer c WHERE c.keeper = x.id AND c.state IN ('in_use', 'idle', 'in_repair') AND c.secret_level >= 2) AS computers,
             (SELECT count(*) FROM equipment e WHERE e.keeper = x.id AND e.state IN ('in_use', 'idle', 'in_repair') AND e.secret_level >= 2) AS devices
      FROM person x WHERE x.id IN (SELECT person FROM leaving) AND (x.left_on IS NULL OR x.left_on > :today)) b ON b.id = l.person
WHERE (:record IS NULL OR l.id = :record) AND l.state IN ('handed_over', 'approved') AND length(trim(coalesce(l.exception, ''))) = 0
  AND coalesce(l.handed_over_on, l.leave_on) <= :today AND b.items + b.media + b.computers + b.devices > 0
